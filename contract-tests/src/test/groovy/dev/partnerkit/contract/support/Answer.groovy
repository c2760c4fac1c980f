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

    /** Whether an affiliate operation answered with a page; the number of a refusal is no text (L01). */
    boolean isPage() {
        status == 200 && json.code in ['200', '0']
    }

    /** Whether an affiliate operation refused, in either shape of the contract, and gave no rows. */
    boolean isRefused() {
        json.code instanceof Number && !json.data
    }

    long getTotal() {
        json.data.total
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
