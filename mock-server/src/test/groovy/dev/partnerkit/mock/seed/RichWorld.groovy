package dev.partnerkit.mock.seed

import dev.partnerkit.mock.query.RandomWorld
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Change.CodeIssued
import dev.partnerkit.mock.world.Change.ContractBalanceMasked
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Member.Holding
import dev.partnerkit.mock.world.Member.Product
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import dev.partnerkit.mock.world.Sorted
import java.time.Instant

/** A random world with something of every kind in it, and a look at everything that is in a world. */
class RichWorld {

    static final TEXTS = ['A', 'b', '"', '\\', '雪', '\u0000', '\u2028', '😀', ' x ', '- 1', '#']

    final RandomWorld random
    final Snapshot snapshot

    RichWorld(long seed) {
        random = new RandomWorld(seed)
        snapshot = more(new Random(seed)).inject(random.snapshot) { Snapshot before, Change change -> change.applyTo(before) }
    }

    private List<Change> more(Random dice) {
        def codes = TEXTS.findAll { dice.nextBoolean() && !it.isBlank() }
            .collect { new CodeIssued(it, random.users[dice.nextInt(random.users.size())].uid()) }
        def balances = random.users.findAll { dice.nextInt(4) == 0 }
            .collect { new ContractBalanceMasked(it.uid(), TEXTS[dice.nextInt(TEXTS.size())]) }
        def members = (0..<dice.nextInt(40)).collect {
            def held = Product.values().findAll { dice.nextBoolean() }.collect {
                new Holding(it, TEXTS[dice.nextInt(2)], dice.nextBoolean() ? null : moment(dice), BigDecimal.valueOf(dice.nextInt(999), dice.nextInt(4) - 1))
            }
            new Enrolled(TEXTS[dice.nextInt(3)], new Member(TEXTS[dice.nextInt(TEXTS.size())] + dice.nextInt(9), moment(dice), held.shuffled(dice)))
        }
        codes + balances + members
    }

    private static Instant moment(Random dice) {
        Instant.ofEpochSecond(dice.nextInt(100), dice.nextInt(3) * 500_000_000L)
    }

    /** Everything in a snapshot, with places in the row instead of the numbers of turns. */
    static Map look(Snapshot snapshot) {
        def accounts = all(snapshot.accounts())
        def uids = accounts*.uid()
        [
            accounts: accounts.sort { it.id() }.collect {
                [it.uid(), it.inviter(), it.registeredAt(), it.registeredWith(), it.partner(), it.kyc(), it.holdings().contractBalance(),
                 Quote.values().collect { quote ->
                     def purse = it.holdings().purse(quote)
                     [movements(purse.deposits()), movements(purse.withdrawals()), "${purse.balance()}", purse.balanceAt()]
                 },
                 Line.values().collect { line -> trades(it.holdings().trades(line)) }].toString()
            },
            branches: uids.collect { uid ->
                def branch = snapshot.branch(uid)
                [branch.byRegistration(), branch.byKyc(), branch.byUid(), branch.directs(), branch.customers(), branch.team()]
                    .collect { seats(it) } + [trades(branch.trades())] +
                    all(branch.byCode().entries()).collect { [it.key(), seats(it.value())] }
            }*.toString(),
            codes: all(snapshot.codes().entries())*.toString(),
            institutions: all(snapshot.institutions().entries()).collect {
                [it.key(), all(it.value().byCreation()), all(it.value().byAccountId()),
                 it.value().everyCohort().collect { [it.profile(), all(it.byCreation())] }].toString()
            }
        ]
    }

    private static List seats(Sorted seats) {
        all(seats).collect { [it.place(), it.uid()] }
    }

    private static List movements(Sorted movements) {
        all(movements).collect { "${it.at()} ${it.amount()}" } + "${movements.sum()}"
    }

    private static List trades(Sorted trades) {
        all(trades).collect { "${it.at()} ${it.turnover()}" } + "${trades.sum()}"
    }

    private static List all(Sorted sequence) {
        sequence.slice(0, sequence.size())
    }
}
