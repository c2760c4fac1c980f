package dev.partnerkit.client.preflight;

/**
 * A parameter that was sent otherwise than asked for.
 *
 * @param parameter its name in the contract
 * @param asked as it was asked for
 * @param sent as it was sent
 * @param rule why
 */
public record Adjustment(String parameter, String asked, String sent, String rule) {

    @Override
    public String toString() {
        return parameter + "=" + asked + " was sent as " + sent + ": it " + rule;
    }
}
