package dev.partnerkit.mock.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/** What a client may call a server: a name or an address. */
record Host(String name) {

    private static final int NAME = 2;
    private static final int ADDRESS = 7;

    byte[] encoded() {
        try {
            return name.matches("[0-9.]+|.*:.*")
                    ? Der.implicit(ADDRESS, InetAddress.getByName(name).getAddress())
                    : Der.implicit(NAME, name.getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(name + " is no address", e);
        }
    }
}
