package dev.partnerkit.client.setup;

import dev.partnerkit.client.auth.AffiliateCredentials;
import dev.partnerkit.client.auth.Secret;

/** The keys of the documented world of a mock server; they open nothing else. */
final class Sandbox {

    static final AffiliateCredentials CREDENTIALS =
            AffiliateCredentials.of("test-api-key-0001", "test-secret-key-ABCDEF0123456789");
    static final Secret PARTNER_KEY = Secret.of("test-partner-key-0001");

    private Sandbox() {}
}
