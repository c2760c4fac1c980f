package dev.partnerkit.mock.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which credential opens which world, and as whom. */
public final class Worlds {

    private final Map<String, AffiliateAccess> affiliates = new ConcurrentHashMap<>();
    private volatile Readings readings = Readings.DEFAULT;
    private final Map<String, InstitutionAccess> institutions = new ConcurrentHashMap<>();

    /** How a request is read that belongs to no world yet, because its key is missing or unknown. */
    public Readings readings() {
        return readings;
    }

    /** Changes how such requests are read. */
    public void read(Readings newReadings) {
        readings = newReadings;
    }

    /** Lets an affiliate key into a world. */
    public void admit(World world, AffiliateKey key) {
        affiliates.put(key.apiKey(), new AffiliateAccess(world, key));
    }

    /** Lets a partner key into a world, as an institution. */
    public void admit(World world, String partnerKey, String institution) {
        institutions.put(partnerKey, new InstitutionAccess(world, institution));
    }

    /** What an affiliate key opens, or null when nobody holds it. */
    public @Nullable AffiliateAccess affiliate(String apiKey) {
        return affiliates.get(apiKey);
    }

    /** What a partner key opens, or null when nobody holds it. */
    public @Nullable InstitutionAccess institution(String partnerKey) {
        return institutions.get(partnerKey);
    }

    /** An affiliate in a world. */
    public record AffiliateAccess(World world, AffiliateKey key) {}

    /** An institution in a world. */
    public record InstitutionAccess(World world, String institution) {}
}
