package dev.partnerkit.mock.world;

import java.math.BigDecimal;

/** What a change demands of itself and of the world before it; where that is not so it is refused in these words. */
final class Demand {

    private Demand() {}

    static void that(boolean holds, String field, Object value, String rule) {
        if (!holds) {
            throw refusal(field, value, rule);
        }
    }

    static void positive(String field, BigDecimal value) {
        that(value.signum() > 0, field, value, "must be above zero");
    }

    static Account account(Snapshot snapshot, String field, long uid) {
        Account account = snapshot.account(uid);
        if (account == null) {
            throw refusal(field, uid, "is not known");
        }
        return account;
    }

    static Institution institution(Snapshot snapshot, String name) {
        Institution institution = snapshot.institutions().find(name);
        if (institution == null) {
            throw refusal("institution", name, "is not known");
        }
        return institution;
    }

    static Member member(Institution institution, String accountId) {
        Member member = institution.member(accountId);
        if (member == null) {
            throw refusal("accountId", accountId, "is not known");
        }
        return member;
    }

    private static IllegalArgumentException refusal(String field, Object value, String rule) {
        return new IllegalArgumentException(field + " " + value + " " + rule);
    }
}
