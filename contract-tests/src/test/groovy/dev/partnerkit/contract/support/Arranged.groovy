package dev.partnerkit.contract.support

import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Turnover
import dev.partnerkit.mock.world.World

import java.time.Instant
import java.time.LocalDateTime
import java.time.ZoneOffset

/** A world arranged for one feature: one affiliate, its users, a stopped clock, and the wire into it. */
class Arranged {

    /** The affiliate who asks. */
    static final long PARTNER = 1_000_000

    final World world = new World('arranged')
    final Wire wire

    /** Opens a world without limits, whose clock stands at a time of the affiliate's zone. */
    Arranged(String now) {
        world.limits(Limits.OFF).clock().freeze(at(now))
        world.apply(Change.Registered.partner(PARTNER, Account.NOBODY, at('2020-01-01 00:00:00')))
        wire = new Wire(Mock.admit(world, PARTNER), Mock.admit(world, 'institution'))
    }

    /** Reads one thing that the documents leave open another way, such as {@code page-size-beyond=clamp}. */
    Arranged reading(String choice) {
        world.read(world.readings().with(choice))
        this
    }

    /** A user; by default a customer of the affiliate, without a code, of KYC level 1. */
    Arranged user(Map options = [:], long uid) {
        world.apply(new Change.Registered(
            uid,
            (options.inviter ?: PARTNER) as long,
            at(options.registered as String ?: '2026-06-01 00:00:00'),
            options.code as String ?: '',
            options.partner as boolean,
            (options.kyc == null ? 1 : options.kyc) as int))
        this
    }

    Arranged code(String code, long owner) {
        world.apply(new Change.CodeIssued(code, owner))
        this
    }

    Arranged deposit(long uid, String time, String amount, Quote quote = Quote.USDT) {
        world.apply(new Change.Deposited(uid, quote, at(time), new BigDecimal(amount)))
        this
    }

    Arranged withdraw(long uid, String time, String amount, Quote quote = Quote.USDT) {
        world.apply(new Change.Withdrawn(uid, quote, at(time), new BigDecimal(amount)))
        this
    }

    Arranged balance(long uid, String time, String amount, Quote quote = Quote.USDT) {
        world.apply(new Change.Balanced(uid, quote, at(time), new BigDecimal(amount)))
        this
    }

    Arranged trade(long uid, Line line, String time, String volume, String fee = '0', String rebate = '0') {
        world.apply(new Change.Traded(uid, line, at(time),
            new Turnover(new BigDecimal(volume), new BigDecimal(fee), new BigDecimal(rebate))))
        this
    }

    /** A user of the institution; {@code accounts} maps a product to its KYC status. */
    Arranged member(Map options = [:], String accountId) {
        def accounts = (options.accounts ?: [CRYPTO: 'approved']).collect { product, status ->
            new Member.Holding(product as Member.Product, status as String,
                status == 'approved' ? Instant.parse('2025-06-01T00:00:00Z') : null,
                new BigDecimal(options.value as String ?: '10.00'))
        }
        world.apply(new Change.Enrolled('institution',
            new Member(accountId, Instant.parse(options.created as String ?: '2025-01-01T00:00:00Z'), accounts)))
        this
    }

    static Instant at(String time) {
        LocalDateTime.parse(time.replace(' ', 'T')).toInstant(ZoneOffset.ofHours(8))
    }
}
