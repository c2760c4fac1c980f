package dev.partnerkit.mock.seed.crowd

import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

@Title('Worlds computed from a seed')
class GeneratorSpec extends Specification {

    @Shared
    Snapshot world = Generator.of(10_000, 7).snapshot()
    @Shared
    List<Account> accounts = world.accounts().slice(0, 10_000)

    def 'the same seed makes the same world, on every platform and in every version (golden)'() {
        expect:
        Told.digest(Generator.of(users, seed).snapshot()) == digest

        where:
        users  | seed || digest
        1      | 7    || '7e0a40eb3ead4a12e385a97eaf5a2ac85b50e5105784f808594caf9277228ff1'
        10_000 | 7    || 'd0b188b0889e237a9c9ef772455d1042b4e585f8fcfafe9904a971de3b88818f'
        10_000 | 8    || '3ca1e68cf73451c7dedd304545d4295d9ec5468e1392af2245fc63b949faa33d'
        10_000 | -1   || '3d6bff14b7ce7957e3fdef123aee4429ce9c72c066ce530f28c76434f18cc8c0'
    }

    @Requires({ Boolean.getBoolean('partnerkit.exhaustive') })
    def 'so does a seed of a large world (golden)'() {
        expect:
        Told.digest(Generator.of(1_000_000, 7).snapshot()) == 'effae7b14450b69df62db34a1f0ef28baec5a2bc9bc5bc9499c1611c55bc9c9b'
    }

    def 'a world of #users users is refused'() {
        when:
        Generator.of(users, 7)

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "users $users must be 1 to 10000000"

        where:
        users << [0, -1, 10_000_001, Long.MAX_VALUE]
    }

    def 'a world of #users users has so many, all but the first below the top affiliate'() {
        given:
        def world = Generator.of(users, 7).snapshot()

        expect:
        world.accounts().size() == users
        world.branch(Generator.TOP).team().size() == users - 1
        world.account(Generator.TOP).inviter() == Account.NOBODY
        world.account(Generator.TOP).partner()
        world.account(Generator.TOP + users) == null
        world.account(Generator.TOP - 1) == null
        world.institution(Generator.INSTITUTION).byCreation().size() == members

        where:
        users || members
        1     || 1
        2     || 1
        19    || 1
        100   || 10
        3_333 || 333
    }

    def '#percent of a hundred users, about, #what'() {
        given:
        def found = accounts.count(holds) / 100

        expect:
        percent - 2 < found
        found < percent + 2

        where:
        what                        | percent || holds
        'passed the check'          | 70      || { Account it -> it.kyc().level() == 1 }
        'paid in'                   | 40      || { Account it -> paidIn(it) }
        'took out'                  | 14      || { Account it -> tookOut(it) }
        'traded'                    | 25      || { Account it -> trades(it) }
        'came without a code'       | 19      || { Account it -> it.registeredWith() == '' }
        'paid in USDC'              | 8       || { Account it -> !it.holdings().purse(Quote.USDC).deposits().isEmpty() }
        'are the top affiliate\'s'  | 69      || { Account it -> it.inviter() == Generator.TOP }
        'are affiliates themselves' | 2       || { Account it -> it.partner() }
    }

    def 'teams reach several levels down'() {
        given:
        def depths = accounts.countBy { depth(it) }

        expect:
        depths[0] == 1
        depths[1] > depths[2]
        depths[2] > depths[3]
        depths[3] > depths[4]
        depths[4] > 10
    }

    def 'nobody comes before the inviter, and nothing happens before a user comes or after the end'() {
        expect:
        accounts.every { account ->
            def inviter = world.account(account.inviter())
            def moments = Quote.values().collectMany { quote ->
                def purse = account.holdings().purse(quote)
                purse.deposits().slice(0, 9)*.at() + purse.withdrawals().slice(0, 9)*.at()
            } + Line.values().collectMany { account.holdings().trades(it).slice(0, 9)*.at() }
            account.registeredAt() < Generator.NOW.epochSecond &&
                (inviter == null || inviter.partner() && inviter.registeredAt() <= account.registeredAt()) &&
                moments.every { it >= account.registeredAt() && it < Generator.NOW.epochSecond }
        }
        accounts.indices.drop(1).every { accounts[it].registeredAt() >= accounts[it - 1].registeredAt() }
        accounts.indices.drop(1).any { accounts[it].registeredAt() == accounts[it - 1].registeredAt() }
    }

    def 'a referral code belongs to the inviter of who used it'() {
        expect:
        accounts.findAll { it.registeredWith() }.every { world.owner(it.registeredWith()) == it.inviter() }
    }

    private int depth(Account account) {
        account.inviter() == Account.NOBODY ? 0 : 1 + depth(world.account(account.inviter()))
    }

    private static boolean paidIn(Account account) {
        Quote.values().any { !account.holdings().purse(it).deposits().isEmpty() }
    }

    private static boolean tookOut(Account account) {
        Quote.values().any { !account.holdings().purse(it).withdrawals().isEmpty() }
    }

    private static boolean trades(Account account) {
        Line.values().any { !account.holdings().trades(it).isEmpty() }
    }
}
