package dev.partnerkit.mock.query

import dev.partnerkit.mock.query.RandomWorld.Asked
import dev.partnerkit.mock.query.RandomWorld.User
import dev.partnerkit.mock.world.Change.Balanced
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Withdrawn
import dev.partnerkit.mock.world.Turnover
import java.time.Instant

/** What the affiliate operations answer, all rows at once, found by looking at everybody. */
class NaiveAnswers {

    private final RandomWorld world
    private final Asked asked

    NaiveAnswers(RandomWorld world, Asked asked) {
        this.world = world
        this.asked = asked
    }

    List kycResults(boolean laterFirst) {
        def checked = directs().collect { user ->
            def records = did(user, KycRecorded)
            records
                ? [user, records.last().level(), records.last().at()]
                : [user, user.registered().kycLevel(), user.registered().at()]
        }
        newestFirst(checked.findAll { within(it[2]) }, laterFirst) { [it[2], it[0].arrival()] }.collect { [it[0].uid(), it[1]] }
    }

    List invitedUsers(boolean laterFirst) {
        def users = registered().findAll { asked.code() in [null, it.registered().referralCode()] }
        newestFirst(users, laterFirst) { [it.registered().at(), it.arrival()] }
            .collect { [it.uid(), it.registered().at().epochSecond, it.registered().referralCode()] }
    }

    List assets() {
        directs().sort { it.uid() }.collect { user ->
            def (deposits, withdrawals, balances) =
                [Deposited, Withdrawn, Balanced].collect { did(user, it).findAll { it.quote() == asked.quote() } }
            def first = deposits.min { it.at() }
            [
                user.uid(),
                deposits.findAll { within(it.at()) }*.amount().sum(0),
                withdrawals.findAll { within(it.at()) }*.amount().sum(0),
                balances ? balances.last().balance() : 0,
                balances ? balances.last().at().epochSecond : null,
                first?.at()?.epochSecond,
                first?.amount()
            ]
        }
    }

    List customers() {
        if (asked.partners() && !(asked.partner() in asked.partners())) {
            return []
        }
        newestFirst(registered().findAll { !it.registered().partner() }, true) { [it.registered().at(), it.uid()] }.collect {
            def trades = trades([it])
            def ofLine = trades.findAll { asked.line() in [null, it.line()] }
            [it.uid(), total(trades).volume(), total(trades).fee(), total(ofLine).rebate()]
        }
    }

    /** Everyone, registered inside the window, traded volume; the caller is one of everyone and no more. */
    List team() {
        def tops = asked.partners() ?: [asked.partner()]
        def below = world.users.findAll { user ->
            user.uid() != asked.partner() && tops.any { user.uid() == it || world.isBelow(user, it) }
        }
        [
            below.size() + (asked.partner() in tops ? 1 : 0),
            below.count { within(it.registered().at()) },
            total(trades(below)).volume()
        ]
    }

    private List<User> directs() {
        world.users.findAll { it.inviter() == asked.partner() && asked.uid() in [null, it.uid()] }
    }

    private List<User> registered() {
        directs().findAll { within(it.registered().at()) }
    }

    private List<Traded> trades(List<User> users) {
        users.collectMany { did(it, Traded) }.findAll { within(it.at()) }
    }

    private static Turnover total(List<Traded> trades) {
        trades*.turnover().inject(Turnover.NONE) { Turnover total, each -> total.plus(each) }
    }

    private static List did(User user, Class kind) {
        user.deeds().findAll { kind.isInstance(it) }
    }

    private boolean within(Instant moment) {
        asked.window().from() <= moment.epochSecond && moment.epochSecond <= asked.window().to()
    }

    /** Highest first, by the first of two things and, where that is equal, by the second, one way or the other. */
    private static List newestFirst(List rows, boolean laterFirst, Closure<List> place) {
        def sign = laterFirst ? 1 : -1
        rows.sort { left, right -> place(right)[0] <=> place(left)[0] ?: sign * (place(right)[1] <=> place(left)[1]) }
    }
}
