package dev.partnerkit.contract.fuzz

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Contract
import dev.partnerkit.contract.support.Wire

/** What is wrong with an answer, whatever the question was. */
class Verdict {

    private static final Map<String, Set<String>> OPERATIONS =
        Contract.operations().groupBy { it.v1 }.collectEntries { path, found -> [path, found*.v2.toSet()] }

    // The validator is slow, and most refusals are alike.
    private final Map<String, String> known = [:]

    /** A complaint, or null when there is none. */
    String on(Sent request, Answer answer) {
        if (answer == null) {
            return 'no answer'
        }
        if (answer.status >= 500 || answer.status < 200) {
            return "status $answer.status"
        }
        if (request.method == 'HEAD') {
            return answer.status == 200 && request.raw == null ? 'HEAD is taken' : null
        }
        if (answer.text && answer.header('content-type') != 'application/json') {
            return "content type ${answer.header('content-type')}"
        }
        known.computeIfAbsent([request.raw != null, request.method, path(request), answer.status, answer.text].join(' ')) {
            judge(request, answer) ?: ''
        } ?: null
    }

    private static String judge(Sent request, Answer answer) {
        if (request.raw == null && request.method in OPERATIONS[path(request)]) {
            def violations = Contract.violations(path(request), request.method, answer)
            return violations ? "against the contract: $violations" : null
        }
        if (request.raw == null && answer.status < 300) {
            return 'something is taken that is not of the contract'
        }
        if (answer.status == 307) {
            return answer.text || !(answer.header('location') ==~ 'http://[^/]+/v1/users/.*') ? 'a redirect elsewhere' : null
        }
        if (!answer.text) {
            return 'no body'
        }
        def affiliate = request.raw != null || path(request).startsWith('/api/')
        def users = request.raw != null || !path(request).startsWith('/api/')
        (affiliate && isAffiliate(answer.json)) || (users && isUsers(answer.json)) ? null : 'not in the words of the vendor'
    }

    // The path as the contract writes it.
    private static String path(Sent request) {
        request.target.replaceFirst('^https?://[^/]*', '').replaceFirst(/(?s)[?#].*/, '') - ~"^/v1(?=${Wire.USERS - '/v1'}\$)"
    }

    private static boolean isAffiliate(Object body) {
        body instanceof Map && (body.keySet() in [['code', 'msg'] as Set, ['code', 'data', 'msg'] as Set,
            ['code', 'message', 'retry', 'success'] as Set] && (body.code instanceof Integer || body.data))
    }

    private static boolean isUsers(Object body) {
        body instanceof Map && (body.keySet() == ['detail'] as Set || 'items' in body.keySet())
    }
}
