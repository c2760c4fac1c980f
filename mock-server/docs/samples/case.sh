#!/bin/sh
# A case of its own in the partner mock, with curl, openssl and sed. Ends with 0 when all is as expected.
set -eu

mock=${PARTNER_MOCK_URL:-http://127.0.0.1:8080}
invited=/api/v3/patener/openapi/v1/partner/invitation/user/list

call() { curl -sS "$@"; }

# field NAME: the value of a name in the JSON on standard input; with jq at hand, use that
field() { sed -n -e 's/.*"'"$1"'":"\([^"]*\)".*/\1/p; t' -e 's/.*"'"$1"'":\([^,}]*\).*/\1/p'; }

# expect TEXT FOUND: TEXT has to be a part of FOUND
expect() {
  case $2 in
    *"$1"*) ;;
    *) echo "$1 expected, found: $2" >&2; exit 1 ;;
  esac
}

# ask SIGNED SENT: a signed GET; what is signed is the target before it is encoded. Leaves time and sign behind.
ask() {
  time=$(date +%s)000
  sign=$(printf '%s' "${time}GET$1" | openssl dgst -sha256 -hmac "$secret" -binary | base64)
  answer=$(call -H "api_key: $key" -H "timestamp: $time" -H "sign: $sign" "$mock$2")
}

# One call makes a world: nobody is in it but the affiliate whose key it hands out. Bodies may be YAML.
world=$(call "$mock/_mock/worlds" --data-binary 'clock: {freeze: 2026-06-20T12:00:00+08:00}')
here=$mock/_mock/worlds/$(echo "$world" | field name)
trap 'call -X DELETE "$here"' EXIT
key=$(echo "$world" | field apiKey)
secret=$(echo "$world" | field secret)
partner=$(echo "$world" | field uid)
users_key=$(echo "$world" | field key)
institution=$(echo "$world" | field institution)

# Two customers for the affiliate, and one user for the institution.
call "$here/changes" -o /dev/null --fail-with-body --data-binary "
changes:
  - registered: {uid: 4711, inviter: $partner, at: 2026-06-18 09:00:00}
  - registered: {uid: 4712, inviter: $partner, at: 2026-06-19 10:00:00}
  - enrolled:
      institution: $institution
      accountId: member-1
      createdAt: 2026-01-05T00:00:00Z
      accounts: [{product: CRYPTO, kycStatus: approved, value: 250}]"

# What the code under test would do: ask both vendors.
raw="$invited?startTime=2026-06-18 00:00:00&endTime=2026-06-19 23:59:59"
sent=$(echo "$raw" | sed 's/ /%20/g')
ask "$raw" "$sent"
expect '"total":2' "$answer"
expect '[{"uid":4712,' "$answer"
expect '"user_account_id":"member-1"' "$(call -H "x-api-key: $users_key" "$mock/v1/users/")"

# The journal tells what arrived.
expect '"holds":true' "$(call "$here/journal/verify" --data-binary '
operation: listInvitedUsers
parameters: {endTime: 2026-06-19 23:59:59}
exactly: 1')"

# The next request is refused as the vendor refuses who asks too often; the one after it is not.
call "$here/faults" -o /dev/null --fail-with-body --data-binary '{refusal: rate-limited, operation: listInvitedUsers, times: 1}'
ask "$raw" "$sent"
expect '"code":29001' "$answer"
ask "$raw" "$sent"
expect '"code":"200"' "$answer"

# A signature of the encoded query is refused, and the doctor says why.
ask "$sent" "$sent"
expect '"code":6001' "$answer"
diagnosis=$(call "$mock/_mock/doctor" --data-binary "{api_key: $key, timestamp: '$time', sign: '$sign', target: '$sent'}")
expect '"causes":["query-percent-encoded"]' "$diagnosis"
echo "$diagnosis" | field advice
