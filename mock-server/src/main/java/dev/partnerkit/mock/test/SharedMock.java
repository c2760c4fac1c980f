package dev.partnerkit.mock.test;

import dev.partnerkit.mock.PartnerMock;

/** The one server of this JVM: it starts with the first test that wants it and stops with the JVM. */
final class SharedMock {

    private static final PartnerMock SERVER = PartnerMock.start();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "partner-mock-stop"));
    }

    private SharedMock() {}

    static PartnerMock server() {
        return SERVER;
    }
}
