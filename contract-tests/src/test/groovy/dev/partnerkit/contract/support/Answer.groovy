package dev.partnerkit.contract.support

import groovy.json.JsonSlurper

/** What came back: status, headers by lower-case name, and the text of the body. */
class Answer {

    int status
    Map<String, List<String>> headers
    String text

    /** The body as JSON, numbers exact. */
    Object getJson() {
        new JsonSlurper().parseText(text)
    }

    String header(String name) {
        headers[name.toLowerCase(Locale.ROOT)]?.first()
    }

    /** Why the mock refused, in words the vendor does not give. */
    String getReason() {
        header('Partner-Mock-Reason')
    }

    List getRows() {
        json.data.list
    }

    List getUids() {
        rows*.uid
    }

    @Override
    String toString() {
        "$status $text ${reason ? "[$reason]" : ''}"
    }
}
