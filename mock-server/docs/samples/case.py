"""A case of its own in the partner mock, in Python with the standard library alone. Ends with 0 when all is as expected."""

import base64
import hashlib
import hmac
import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request

MOCK = os.environ.get("PARTNER_MOCK_URL", "http://127.0.0.1:8080").rstrip("/")
INVITED = "/api/v3/patener/openapi/v1/partner/invitation/user/list"


def call(method, target, body=None, headers=None):
    """Sends a request, a body as JSON, and returns what comes back, a refusal like any other answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(MOCK + target, data, headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            text = answer.read()
    except urllib.error.HTTPError as refusal:
        text = refusal.read()
    return json.loads(text) if text else None


def signed(key, target, text=None):
    """The headers of a signed GET; what is signed is the target before it is encoded."""
    timestamp = str(time.time_ns() // 1_000_000)
    message = timestamp + "GET" + (text or target)
    digest = hmac.digest(key["secret"].encode(), message.encode(), hashlib.sha256)
    return {"api_key": key["apiKey"], "timestamp": timestamp, "sign": base64.b64encode(digest).decode()}


def expect(found, expected):
    if found != expected:
        raise SystemExit(f"{expected} expected, {found} found")


# One call makes a world: nobody is in it but the affiliate whose key it hands out.
world = call("POST", "/_mock/worlds", {"clock": {"freeze": "2026-06-20T12:00:00+08:00"}})
here = "/_mock/worlds/" + world["name"]
key, users = world["keys"]["affiliate"][0], world["keys"]["users"][0]
try:
    # Two customers for the affiliate, and one user for the institution.
    call("POST", here + "/changes", {"changes": [
        {"registered": {"uid": 4711, "inviter": key["uid"], "at": "2026-06-18 09:00:00"}},
        {"registered": {"uid": 4712, "inviter": key["uid"], "at": "2026-06-19 10:00:00"}},
        {"enrolled": {"institution": users["institution"], "accountId": "member-1", "createdAt": "2026-01-05T00:00:00Z",
                      "accounts": [{"product": "CRYPTO", "kycStatus": "approved", "value": 250}]}},
    ]})

    # What the code under test would do: ask both vendors.
    times = "startTime=2026-06-18 00:00:00&endTime=2026-06-19 23:59:59"
    raw = INVITED + "?" + times
    sent = INVITED + "?" + urllib.parse.quote(times, safe="=&")
    invited = call("GET", sent, headers=signed(key, raw))
    expect([user["uid"] for user in invited["data"]["list"]], [4712, 4711])
    listed = call("GET", "/v1/users/", headers={"x-api-key": users["key"]})
    expect([user["user_account_id"] for user in listed["items"]], ["member-1"])

    # The journal tells what arrived.
    asked = call("POST", here + "/journal/verify",
                 {"operation": "listInvitedUsers", "parameters": {"endTime": "2026-06-19 23:59:59"}, "exactly": 1})
    expect(asked["holds"], True)

    # The next request is refused as the vendor refuses who asks too often; the one after it is not.
    call("POST", here + "/faults", {"refusal": "rate-limited", "operation": "listInvitedUsers", "times": 1})
    expect(call("GET", sent, headers=signed(key, raw))["code"], 29001)
    expect(call("GET", sent, headers=signed(key, raw))["code"], "200")

    # A signature of the encoded query is refused, and the doctor says why.
    wrong = signed(key, sent)
    expect(call("GET", sent, headers=wrong)["code"], 6001)
    found = call("POST", "/_mock/doctor", {**wrong, "target": sent})
    expect(found["causes"], ["query-percent-encoded"])
    print(found["advice"])
finally:
    call("DELETE", here)
