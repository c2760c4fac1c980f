package dev.partnerkit.mock.doctor;

import java.util.Locale;

/** A usual mistake in signing, and what to do about it. */
public enum Cause {
    FINE("The signature is right."),
    NONE("No usual mistake makes this signature; compare the text to sign byte by byte with yours, then the secret."),

    HEADER_MISSING("Send the headers api_key, timestamp and sign, none of them blank."),
    KEY_UNKNOWN("Nobody holds the api_key sent; use one that a world was given."),
    KEY_QUOTED("Nobody holds the api_key sent; send it without the quotes or blanks around it."),
    KEY_IS_SECRET("The api_key sent is what was signed with: send the API key in the header and sign with the secret."),

    TIMESTAMP_NOT_A_NUMBER("Send the timestamp as a Unix time in milliseconds, digits only."),
    TIMESTAMP_IN_SECONDS("Send the timestamp in milliseconds, thirteen digits; the one sent is in seconds."),
    TIMESTAMP_STALE("Take the timestamp when the request is sent; the one sent lies too far in the past."),
    TIMESTAMP_AHEAD("Take the timestamp when the request is sent; the one sent lies too far in the future."),
    TIMESTAMP_SIGNED_IN_SECONDS("Sign the timestamp in milliseconds, as it stands in the header, not in seconds."),
    TIMESTAMP_ROUNDED("Sign the timestamp as it stands in the header; the one signed was rounded or has a fraction."),
    TIMESTAMP_LEFT_OUT("Begin the text to sign with the timestamp of the header."),
    TIMESTAMP_TAKEN_TWICE("Take the time once, and put the same milliseconds into the header and the text to sign."),

    METHOD_CASE("Write the method in capitals in the text to sign."),
    METHOD_LEFT_OUT("Put the method, in capitals, between timestamp and path."),
    METHOD_OTHER("Sign the method that the request is sent with."),

    PATH_WITHOUT_SLASH("Begin the path that you sign with its slash."),
    PATH_TRAILING_SLASH("Sign the path as it is sent, with no slash more or less."),
    PATH_SHORTENED("Sign the whole path from /api on, not the part after a base address."),
    PATH_WITH_HOST("Sign the path alone, without the host."),
    PATH_FULL_ADDRESS("Sign the path alone, not the full address."),
    PATH_ENCODED("Sign the path as it stands in the request, neither encoded nor decoded."),
    PATH_RESPELLED("Sign the path in the vendor's own spelling, patener and small letters included."),
    PATH_LEFT_OUT("Put the path between method and query."),

    QUERY_PERCENT_ENCODED("Sign the query decoded: blanks and colons as they are, not %20 and %3A."),
    QUERY_PLUS_ENCODED("Sign the query decoded: blanks as blanks, not as plus signs."),
    QUERY_ENCODED_TWICE("Sign the query decoded; the one signed was encoded twice."),
    QUERY_PLUS_KEPT("A plus sign in an address means a blank: send %2B for a plus, or sign a blank."),
    QUERY_SORTED("Sign the parameters in the order they are sent, not sorted."),
    QUERY_WITH_KEY("Sign only the parameters sent; api_key and timestamp are headers, not parameters."),
    QUERY_BLANKS_LEFT_OUT("Sign parameters without a value too, as they are sent."),
    QUERY_JOINED_OTHERWISE("Join the parameters as name=value with an ampersand between them, and none at the ends."),
    QUERY_AS_JSON("Sign the query as name=value pairs, not as JSON."),
    QUERY_MARK_MISSING("Put a question mark between path and query."),
    QUERY_MARK_EXTRA("Leave the question mark out when there are no parameters."),
    QUERY_LEFT_OUT("Sign the query too, after the path and a question mark."),

    BODY_LEFT_OUT("End the text to sign with the body, byte for byte as sent."),
    BODY_EMPTY_OBJECT_SIGNED("Sign what is sent: an empty body is signed as nothing, not as {}."),
    BODY_PLACEHOLDER_SIGNED("Sign what is sent: an empty body is signed as nothing, not as null or the like."),
    BODY_EMPTIED("Sign the body that is sent; {} was signed in its place."),
    BODY_ON_GET("Do not send or sign a body with GET."),
    BODY_COMPACT("Sign the very text that is sent; the one signed was serialised anew without blanks."),
    BODY_SPACED("Sign the very text that is sent; the one signed was serialised anew with blanks after separators."),
    BODY_PRETTY("Sign the very text that is sent; the one signed was serialised anew over several lines."),
    BODY_SORTED("Sign the very text that is sent; the one signed had its fields sorted."),
    BODY_ESCAPED("Sign the very text that is sent; the one signed had characters written as JSON escapes."),
    BODY_UNESCAPED("Sign the very text that is sent; the one signed had its JSON escapes undone."),
    BODY_TYPES_CHANGED("Sign the very text that is sent; the one signed had numbers as texts or texts as numbers."),
    BODY_NULLS_LEFT_OUT("Sign the very text that is sent; the one signed lacked the fields that are null."),
    BODY_PYTHON("Sign the JSON that is sent, not Python's notation of the same."),
    BODY_IN_QUOTES("Sign the JSON that is sent, not that JSON turned into a JSON text once more."),
    BODY_AS_QUERY("Sign the body as the JSON that is sent, not as name=value pairs."),
    BODY_HASHED("Sign the body itself, not a hash of it."),
    BODY_LINE_END("Sign the body with the very line ends it is sent with, and none more or less at its end."),
    BODY_CHARSET("Send the body in UTF-8, the same bytes that were signed."),

    ORDER_TIMESTAMP("Begin the text to sign with the timestamp; then method, path, query and body."),
    ORDER_OTHER("Keep the order timestamp, method, path, query, body in the text to sign."),
    SEPARATED("Put nothing between timestamp, method, path and body; only a question mark before the query."),
    API_KEY_IN_TEXT("Leave the API key out of the text to sign."),
    SECRET_IN_TEXT("Leave the secret out of the text to sign; it is the key of the HMAC and nothing else."),
    PARAMETERS_ALONE("Sign timestamp, method and path too, not the parameters alone."),
    TEXT_LINE_END("Sign the text without a blank or line end at either end."),
    TEXT_CASE("Sign the text as it is, neither in small letters nor in capitals."),
    TEXT_ENCODED("Sign the text itself, not percent-encoded and not as base64."),
    TEXT_HASHED("Sign the text itself, not a hash of it."),
    TEXT_CHARSET("Sign the bytes of the text in UTF-8, not in another charset."),
    TEXT_UTF16("Sign the bytes of the text in UTF-8, not in UTF-16."),

    SECRET_LINE_END(
            "Strip the secret: it was used with a blank or line end before or after it, or lost one of its own."),
    SECRET_QUOTED("Use the secret without quotes around it."),
    SECRET_BASE64("Use the UTF-8 bytes of the secret as they are, neither decoded from base64 nor encoded in it."),
    SECRET_HEX("Use the UTF-8 bytes of the secret as they are, neither decoded from hex nor written in it."),
    SECRET_CASE("Use the secret in its own capitals and small letters."),
    SECRET_HASHED("Use the secret itself as the key, not a hash of it."),
    SECRET_AMPERSAND("Use the secret itself as the key, without an ampersand after it."),
    SECRET_CHARSET("Use the bytes of the secret in UTF-8, not in another charset."),
    SECRET_IS_API_KEY("Sign with the secret, not with the API key."),
    SECRET_JOINED("Sign with the secret alone, not joined with the API key."),
    KEY_AND_TEXT_SWAPPED("Give the HMAC the secret as key and the text as message; they were the other way round."),

    MAC_SHA1("Sign with HMAC-SHA256, not HMAC-SHA1."),
    MAC_SHA384("Sign with HMAC-SHA256, not HMAC-SHA384."),
    MAC_SHA512("Sign with HMAC-SHA256, not HMAC-SHA512."),
    MAC_MD5("Sign with HMAC-SHA256, not HMAC-MD5."),
    HASH_WITHOUT_SECRET("Sign with HMAC-SHA256 and the secret as key, not with a plain hash of the text."),
    HASH_WITH_SECRET("Sign with HMAC-SHA256 and the secret as key, not with a hash of secret and text joined."),
    SPOT_SIGNATURE(
            "Sign as the futures interface does; the MD5 of sorted parameters and secret is the spot interface's."),

    SIGN_HEX("Write the signature in base64, not in hex."),
    SIGN_HEX_IN_BASE64("Write the bytes of the signature in base64, not its hex digits."),
    SIGN_BASE64_TWICE("Write the signature in base64 once, not twice."),
    SIGN_BASE64URL("Write the signature in standard base64 with + and /, not the form for addresses."),
    SIGN_UNPADDED("Keep the equals sign at the end of the base64."),
    SIGN_URL_ENCODED("Put the signature into the header as it is, not percent-encoded."),
    SIGN_PLUS_LOST("Put the signature into the header as it is; its plus signs became blanks."),
    SIGN_QUOTED("Put the signature into the header without quotes around it."),
    SIGN_BLANKS("Put the signature into the header without blanks or line ends."),
    SIGN_PYTHON_BYTES("Decode the signature to a text before it goes into the header: b'' is Python's mark for bytes."),
    SIGN_PREFIXED("Put the signature alone into the header, without a word before it."),
    SIGN_CASE("Put the signature into the header as it is; base64 tells capitals from small letters."),
    SIGN_IS_SECRET("Send the signature in the header sign, never the secret."),
    SIGN_IS_API_KEY("Send the signature in the header sign; it holds the API key."),
    SIGN_IS_TEXT("Sign the text; the header sign holds the text itself.");

    private final String advice;

    Cause(String advice) {
        this.advice = advice;
    }

    /**
     * Whether this hardly comes together with another mistake.
     *
     * <p>Most time of a search goes into pairs, so these are tried by themselves.
     */
    boolean isAlone() {
        return switch (this) {
            case TIMESTAMP_ROUNDED, TIMESTAMP_TAKEN_TWICE, METHOD_OTHER -> true;
            case PATH_ENCODED, PATH_RESPELLED, PATH_LEFT_OUT -> true;
            case QUERY_JOINED_OTHERWISE, QUERY_AS_JSON, QUERY_WITH_KEY, QUERY_ENCODED_TWICE -> true;
            case BODY_PLACEHOLDER_SIGNED, BODY_HASHED, BODY_PYTHON, BODY_IN_QUOTES, BODY_AS_QUERY -> true;
            case BODY_CHARSET, TEXT_CASE, TEXT_ENCODED, TEXT_HASHED, TEXT_UTF16 -> true;
            case SECRET_CASE, SECRET_HASHED, SECRET_AMPERSAND, SECRET_JOINED, SECRET_CHARSET -> true;
            default -> false;
        };
    }

    /** A stable name, such as {@code query-percent-encoded}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to do, in one sentence. */
    public String advice() {
        return advice;
    }
}
