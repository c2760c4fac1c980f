"""A client of the four affiliate operations, written from the rules of the signature alone; standard library only.

usage: affiliate.py URL [encoded | percent]

The key and the secret stand in PARTNER_COINW_API_KEY and PARTNER_COINW_SECRET_KEY. Prints one line per call: the status,
a blank, the body. With "encoded" or "percent" the query is signed as it travels, which a server has to refuse.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PARTNER = "/api/v3/patener/openapi/v1/partner"
API_KEY = os.environ["PARTNER_COINW_API_KEY"]
SECRET_KEY = os.environ["PARTNER_COINW_SECRET_KEY"]

# How a list of pairs is written into the text that is signed. Right is: as it is, in the order in which it is sent.
WRITINGS = {
    "raw": lambda params: "&".join(f"{name}={value}" for name, value in params.items()),
    "encoded": urllib.parse.urlencode,
    "percent": lambda params: urllib.parse.urlencode(params, quote_via=urllib.parse.quote),
}


def sign(text):
    digest = hmac.new(SECRET_KEY.encode("utf-8"), text.encode("utf-8"), hashlib.sha256).digest()
    return base64.b64encode(digest).decode("ascii")


def call(url, method, path, params, writing):
    timestamp = str(int(time.time() * 1000))
    body = None
    if method == "GET":
        signed = timestamp + method + path + ("?" + writing(params) if params else "")
        # On the wire a blank is a plus sign and everything else that is not plain is percent-encoded.
        target = path + ("?" + urllib.parse.urlencode(params) if params else "")
    else:
        text = json.dumps(params)
        signed = timestamp + method + path + text
        target, body = path, text.encode("utf-8")
    request = urllib.request.Request(url + target, data=body, method=method)
    request.add_header("api_key", API_KEY)
    request.add_header("timestamp", timestamp)
    request.add_header("sign", sign(signed))
    if body is not None:
        request.add_header("Content-type", "application/json")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode("utf-8")
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode("utf-8")


def main():
    url, writing = sys.argv[1], WRITINGS[sys.argv[2] if len(sys.argv) > 2 else "raw"]
    calls = [
        ("GET", "/invitation/user/kyc/list",
         {"pageNo": 1, "pageSize": 100, "startTime": "2026-03-01 00:00:00", "endTime": "2026-03-31 23:59:59"}),
        ("GET", "/invitation/user/list",
         {"pageNo": 1, "pageSize": 100, "uid": 1116977, "startTime": "2021-09-09 13:43:18", "endTime": "2021-09-09 14:43:18"}),
        ("GET", "/invitation/user/assets",
         {"startTime": "2026-05-01 00:00:00", "uid": 12345678, "quote": "usdt", "pageNo": 1, "pageSize": 20}),
        ("POST", "/team/users/range",
         {"pageNo": 1, "pageSize": 100, "startTime": "2026-06-01 00:00:00", "endTime": "2026-06-30 23:59:59", "type": "0"}),
        ("GET", "/invitation/user/list", {}),
        ("POST", "/team/users/range", {}),
    ]
    for method, operation, params in calls:
        print(*call(url, method, PARTNER + operation, params, writing))


if __name__ == "__main__":
    main()
