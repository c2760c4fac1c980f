package dev.partnerkit.mock.world;

import dev.partnerkit.mock.world.Measure.None;
import java.util.Comparator;

/** The members of an institution who share a profile, in the order of the institution. */
public record Cohort(Profile profile, Sorted<Member, None> byCreation) {

    static final Comparator<Cohort> ORDER = Comparator.comparing(Cohort::profile, Profile.ORDER);
}
