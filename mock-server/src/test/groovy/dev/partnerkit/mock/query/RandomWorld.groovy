package dev.partnerkit.mock.query

import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Change.Balanced
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.KycRecorded
import dev.partnerkit.mock.world.Change.Left
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Withdrawn
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import dev.partnerkit.mock.world.Turnover
import dev.partnerkit.mock.world.World
import groovy.transform.CompileStatic
import java.time.Instant
import java.util.random.RandomGenerator

/** A world of random users, what they did and who of them left: told to the engine, and kept in plain lists that nothing indexes. */
@CompileStatic
class RandomWorld {

    /** A user as it registered, how many did before it, and what it did since. */
    record User(Registered registered, int arrival, List<Change> deeds) {

        long uid() { registered.uid() }

        long inviter() { registered.inviter() }
    }

    /** What a query may ask for; each operation takes what it knows. */
    record Asked(
        long partner, Window window, Long uid, String code, Quote quote, Line line, Set<Long> partners, int pageSize) {}

    static final List<String> CODES = ['', 'A', 'B', 'a']

    final List<User> users = []
    final Snapshot snapshot

    private final RandomGenerator random
    private final Map<Long, User> byUid = [:]
    private final List<Change> changes = []
    private final List<Long> gone = []
    private int arrivals = 0
    /** How many seconds there are: so few, as a rule, that many things happen in the same one. */
    private final int seconds

    RandomWorld(long seed) {
        random = new SplittableRandom(seed)
        seconds = one([1, 4, 30, 100_000])
        register()
        (rarely(50) ? 500 : random.nextInt(120)).times { rarely(2) ? register() : rarely(6) ? leave() : act(one(users)) }
        snapshot = new World('random').apply(changes).snapshot()
    }

    Asked ask() {
        // The inviter of anybody: whoever brought more is asked for more often.
        def user = one(users)
        def partner = rarely(20) ? 9_999L : rarely(20) ? user.uid() : user.inviter() ?: user.uid()
        def direct = users.findAll { it.inviter() == partner } ?: users
        def below = users.findAll { it.uid() == partner || isBelow(it, partner) }*.uid()
        List<Long> partners = rarely(2) && below ? (0..random.nextInt(5)).collect { one(below) } : []
        new Asked(
            partner,
            rarely(4) ? Window.EVER : window(),
            rarely(5) ? one(rarely(4) ? users : direct).uid() : null,
            rarely(3) ? one(CODES + 'unknown') : null,
            one(Quote.values()),
            rarely(3) ? null : one(Line.values()),
            (partners && rarely(3) ? partners + partner : partners) as Set<Long>,
            rarely(10) ? 1000 : 1 + random.nextInt(10))
    }

    boolean isBelow(User user, long affiliate) {
        for (def above = byUid[user.inviter()]; above; above = byUid[above.inviter()]) {
            if (above.uid() == affiliate) {
                return true
            }
        }
        false
    }

    private void register() {
        def uid = gone && rarely(5) ? one(gone) : 1L + random.nextInt(2000)
        if (byUid[uid]) {
            return
        }
        def partners = users.findAll { it.registered().partner() } ?: users
        def inviter = rarely(20) || !users ? Account.NOBODY : one(rarely(20) ? users : partners).uid()
        def registered = new Registered(uid, inviter, moment(), one(CODES), rarely(4), random.nextInt(3))
        users << new User(registered, arrivals++, [])
        byUid[uid] = users.last()
        changes << registered
    }

    /** Somebody leaves who brought nobody that is still there; the last one stays. */
    private void leave() {
        def free = users.findAll { user -> users.every { it.inviter() != user.uid() } }
        if (users.size() > 1) {
            def user = one(free)
            users.remove(user)
            byUid.remove(user.uid())
            gone << user.uid()
            changes << new Left(user.uid())
        }
    }

    private void act(User user) {
        def deed = deed(user.uid())
        user.deeds() << deed
        changes << deed
    }

    private Change deed(long uid) {
        switch (random.nextInt(5)) {
            case 0 -> new KycRecorded(uid, random.nextInt(3), moment())
            case 1 -> new Deposited(uid, one(Quote.values()), moment(), amount())
            case 2 -> new Withdrawn(uid, one(Quote.values()), moment(), amount())
            case 3 -> new Balanced(uid, one(Quote.values()), moment(), amount())
            default -> new Traded(uid, one(Line.values()), moment(), new Turnover(amount(), amount(), amount()))
        }
    }

    private Window window() {
        def (long one, long other) = [moment().epochSecond, moment().epochSecond]
        def latest = rarely(5) ? Window.EVER.to() : Math.max(one, other)
        rarely(10) ? new Window(latest, Math.min(one, other)) : new Window(Math.min(one, other), latest)
    }

    private Instant moment() {
        Instant.ofEpochSecond(random.nextInt(seconds))
    }

    private BigDecimal amount() {
        BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(9))
    }

    private boolean rarely(int outOf) {
        random.nextInt(outOf) == 0
    }

    private <T> T one(List<T> choices) {
        choices[random.nextInt(choices.size())]
    }

    private <T> T one(T[] choices) {
        choices[random.nextInt(choices.length)]
    }
}
