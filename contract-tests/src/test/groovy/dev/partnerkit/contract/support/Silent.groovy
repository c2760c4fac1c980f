package dev.partnerkit.contract.support

import groovy.transform.CompileStatic

/** A server that takes connections and says nothing. */
@CompileStatic
class Silent implements Closeable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.loopbackAddress)

    URI getUrl() {
        URI.create("http://$listening.inetAddress.hostAddress:$listening.localPort")
    }

    @Override
    void close() {
        listening.close()
    }
}
