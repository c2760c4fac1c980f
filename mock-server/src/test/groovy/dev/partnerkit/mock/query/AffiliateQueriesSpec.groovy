package dev.partnerkit.mock.query

import spock.lang.Rollup
import spock.lang.Specification

/**
 * Random worlds, filters and page sizes against a model that looks at everybody. A seed is one world and one question;
 * the profile "exhaustive" asks ten thousand of each operation.
 */
@Rollup
class AffiliateQueriesSpec extends Specification {

    static final SEEDS = 0L..<Long.getLong('partnerkit.cases', 150)

    def 'the pages of KYC results are those of the model, cut to size'() {
        given:
        def world = new RandomWorld(seed)
        def asked = world.ask()

        expect:
        pagesOf(asked.pageSize()) { page ->
            new KycResultQuery(asked.partner(), asked.window(), asked.uid(), true, laterFirst(seed), page).run(world.snapshot)
                .map { [it.uid(), it.kyc().level()] }
        } == cut(new NaiveAnswers(world, asked).kycResults(laterFirst(seed)), asked.pageSize())

        where:
        seed << SEEDS
    }

    def 'the pages of invited users are those of the model, cut to size'() {
        given:
        def world = new RandomWorld(seed)
        def asked = world.ask()

        expect:
        pagesOf(asked.pageSize()) { page ->
            new InvitedUserQuery(asked.partner(), asked.window(), asked.uid(), asked.code(), laterFirst(seed), page).run(world.snapshot)
                .map { [it.uid(), it.registeredAt(), world.snapshot.account(it.uid()).registeredWith()] }
        } == cut(new NaiveAnswers(world, asked).invitedUsers(laterFirst(seed)), asked.pageSize())

        where:
        seed << SEEDS
    }

    def 'the pages of assets are those of the model, cut to size'() {
        given:
        def world = new RandomWorld(seed)
        def asked = world.ask()

        expect:
        pagesOf(asked.pageSize()) { page ->
            new AssetQuery(asked.partner(), asked.window(), asked.uid(), asked.quote(), page).run(world.snapshot).map {
                [
                    it.uid(), it.deposit(), it.withdrawal(), it.balance(), it.balanceAt(),
                    it.firstDeposit()?.at(), it.firstDeposit()?.amount()
                ]
            }
        } == cut(new NaiveAnswers(world, asked).assets(), asked.pageSize())

        where:
        seed << SEEDS
    }

    def 'the pages of the team range are those of the model, cut to size, and each has its totals'() {
        given:
        def world = new RandomWorld(seed)
        def asked = world.ask()
        def model = new NaiveAnswers(world, asked)
        def totals = [] as Set

        expect:
        pagesOf(asked.pageSize()) { page ->
            def result = new TeamRangeQuery(
                asked.partner(), asked.window(), asked.uid(), asked.line(), asked.partners() ?: null,
                new TeamRangeQuery.Reach(false, false, false), page).run(world.snapshot)
            totals << [result.everyone(), result.registered(), result.volume().stripTrailingZeros()]
            result.customers().map { [it.account().uid(), it.volume(), it.fee(), it.rebate()] }
        } == cut(model.customers(), asked.pageSize())
        totals.size() == 1
        totals.first() == model.team()

        where:
        seed << SEEDS
    }

    /** Which of two equal times comes first (L12): each way for every other seed. */
    private static boolean laterFirst(long seed) {
        seed % 2 == 0
    }

    /** All pages there should be by their own total, one past the end and the very last there can be. */
    private static List pagesOf(int size, Closure<Slice> read) {
        def total = read(Page.numbered(1, size)).total()
        numbers(total, size).collect { number ->
            def page = read(Page.numbered(number, size))
            [page.total(), page.rows()]
        }
    }

    private static List cut(List rows, int size) {
        numbers(rows.size(), size).collect { number ->
            [rows.size(), rows.drop((int) Math.min((number - 1L) * size, rows.size())).take(size)]
        }
    }

    private static List<Integer> numbers(long total, int size) {
        (1..(int) (total.intdiv(size)) + 2) + Integer.MAX_VALUE
    }
}
