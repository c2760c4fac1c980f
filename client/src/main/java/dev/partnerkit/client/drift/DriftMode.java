package dev.partnerkit.client.drift;

/** What becomes of an answer that leaves the contract, but can be read. */
public enum DriftMode {
    /** It is told once for each kind and place, and the answer counts. */
    REPORT,
    /** The call fails: for a CI that is to go red on that day. */
    FAIL
}
