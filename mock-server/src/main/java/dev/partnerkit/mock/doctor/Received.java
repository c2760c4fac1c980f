package dev.partnerkit.mock.doctor;

import dev.partnerkit.mock.auth.SignedRequest;

/**
 * A request as it came.
 *
 * @param request what its signature is checked against
 * @param authority the Host header, or empty
 * @param sentBody the body on the wire; with a GET it is not part of what has to be signed, yet may have been signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Received(SignedRequest request, String authority, byte[] sentBody) {

    /** A request of which nothing more is known than what its signature is checked against. */
    public static Received of(SignedRequest request) {
        return new Received(request, "", request.body());
    }
}
