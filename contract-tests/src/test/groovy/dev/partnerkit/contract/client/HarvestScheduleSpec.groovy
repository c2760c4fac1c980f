package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.AssetSearch
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.affiliate.KycResultSearch
import dev.partnerkit.client.affiliate.TeamUserSearch
import dev.partnerkit.client.affiliate.Window
import dev.partnerkit.client.harvest.Anomaly
import dev.partnerkit.client.harvest.Certificate.Completeness
import dev.partnerkit.client.harvest.Harvested
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.journal.Verdict
import dev.partnerkit.mock.journal.Wanted
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Cue
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.World
import groovy.transform.CompileStatic
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.time.Instant

@Title('Harvests while users register and leave: nobody lost, nobody twice, no leaving unseen')
class HarvestScheduleSpec extends Specification {

    static final boolean EXHAUSTIVE = Boolean.getBoolean('partnerkit.exhaustive')
    /** Schedules for each operation. */
    static final int SCHEDULES = EXHAUSTIVE ? 2_000 : 20
    static final long SEED = 20261128
    static final long PARTNER = 1_000_000
    static final Instant NOW = Instant.parse('2026-06-20T04:00:00Z')
    static final Instant FROM = Instant.parse('2026-06-01T00:00:00Z')

    @Shared
    World world = new World('schedules')

    @Shared
    @AutoCleanup
    PartnerClients partners

    def setupSpec() {
        world.limits(Limits.OFF).clock().freeze(NOW)
        def key = Mock.admit(world, PARTNER)
        def institution = Mock.admit(world, 'institution')
        world.settle()
        partners = PartnerClients.builder().sandbox(Mock.SERVER.url()).limits(RateLimits.OFF).clock(world.clock())
            .affiliate(key.apiKey(), key.secret()).users(institution).build()
    }

    def 'seeded schedules of #operation (issue 4 of 5, harvest)'() {
        given:
        def told = (1..SCHEDULES).collect { run(operation, harvest, key, SEED + it) }

        when:
        def wrong = told.findAll { it.lost || it.twice || it.strangers }
        def unseen = told.findAll { it.left && !it.flagged }
        def unproven = told.findAll { it.completeness == Completeness.UNPROVEN || !it.moved && it.completeness != Completeness.PROVEN }

        then: 'whoever was there all the time was found, once, and nobody else but who was there at some time'
        wrong.take(2) == []

        and: 'if anybody left between the first answer and the last, the certificate says so'
        unseen.take(2) == []

        and: 'where nothing moved, it says that this is proven'
        unproven.take(2) == []

        and: 'there was something to see'
        told.count { it.left } > SCHEDULES / 10
        told.count { !it.moved } > 0

        where:
        operation                  | key        | harvest
        'listInvitedUsers'         | 'uid'      | { PartnerClients it, int size -> it.affiliate().invitedUsers(InvitedUserSearch.registered(Window.between(FROM, NOW)).pageSize(size)).harvest().collect() }
        'listInvitedUserKycResults'| 'uid'      | { PartnerClients it, int size -> it.affiliate().kycResults(KycResultSearch.registered(Window.between(FROM, NOW)).pageSize(size)).harvest().collect() }
        'listInvitedUserAssets'    | 'uid'      | { PartnerClients it, int size -> it.affiliate().assets(AssetSearch.everybody().pageSize(size)).harvest().collect() }
        'listTeamUsersInRange'     | 'uid'      | { PartnerClients it, int size -> it.affiliate().teamUsers(TeamUserSearch.registered(Window.between(FROM, NOW)).pageSize(size)).harvest().collect() }
        'listUsers'                | 'userAccountId' | { PartnerClients it, int size -> it.users().users(UserSearch.everybody().perPage(size)).harvest().collect() }
    }

    /** One schedule: a world filled by chance, and changes that come after answers drawn by chance. */
    private Map run(String operation, Closure<Harvested> harvest, String key, long seed) {
        def random = new Random(seed)
        def plan = new Schedule(operation == 'listUsers', operation, random)
        world.reset()
        world.apply(plan.begin)
        plan.cues.each { after, changes -> world.cue(new Cue.When.After(operation, after), changes) }
        def size = 4 + random.nextInt(17)
        def harvested = harvest(partners, size)
        def came = world.missedCues()
        assert came.empty
        // What comes after the last answer comes after the harvest; that of assets ends with a look at the list.
        def last = answered(operation) - (operation == 'listInvitedUserAssets' ? 0 : 1)
        def happened = plan.cues.findAll { after, changes -> after <= last }.values().flatten()
        def left = happened.findAll { it instanceof Change.Left || it instanceof Change.Unenrolled }.collect { plan.id(it) } as Set
        def joined = happened.findAll { it instanceof Change.Registered || it instanceof Change.Enrolled }.collect { plan.id(it) } as Set
        def found = harvested.rows().collect { it."$key"() }
        def stayed = plan.atFirst - left
        [
            seed        : seed,
            lost        : stayed - found,
            twice       : found.countBy { it }.findAll { it.value > 1 }.keySet(),
            strangers   : (found as Set) - plan.atFirst - joined,
            left        : (left - joined) as boolean,
            moved       : happened as boolean,
            flagged     : harvested.certificate().anomalies().any { it.kind() == Anomaly.Kind.DELETED || it.kind() == Anomaly.Kind.SKIPPED },
            completeness: harvested.certificate().completeness(),
        ]
    }

    private long answered(String operation) {
        Verdict.times(world.journal(), Wanted.operation(operation), 0, Long.MAX_VALUE).counted()
    }

    /** Who is there at first, and what happens after how many answers. */
    @CompileStatic
    static class Schedule {

        final List<Change> begin = []
        final Map<Integer, List<Change>> cues = [:]
        final Set<Object> atFirst = []
        private final boolean members
        private final Random random
        private long next

        Schedule(boolean members, String operation, Random random) {
            this.members = members
            this.random = random
            begin << Change.Registered.partner(PARTNER, Account.NOBODY, Instant.parse('2020-01-01T00:00:00Z'))
            def many = random.nextInt(160)
            many.times {
                def change = join(FROM.plusSeconds(random.nextInt(30) == 0 ? 7 : random.nextInt(19 * 86_400)))
                begin << change
                atFirst << id(change)
            }
            def leaving = new ArrayList<Object>(atFirst)
            Collections.shuffle(leaving, random)
            random.nextInt(4).times {
                List<Change> changes = []
                random.nextInt(3).times {
                    if (leaving) {
                        changes << leave(leaving.removeLast())
                    }
                }
                // Who registers now does so after the end of the window; the vendor tells nobody's past anew.
                random.nextInt(3).times { changes << join(NOW.minusSeconds(random.nextInt(4))) }
                if (changes) {
                    def after = 1 + random.nextInt(14)
                    cues[after] = (cues[after] ?: []) + changes
                }
            }
        }

        Object id(Change change) {
            change instanceof Change.Left ? change.uid()
                : change instanceof Change.Registered ? change.uid()
                : change instanceof Change.Unenrolled ? change.accountId()
                : (change as Change.Enrolled).member().accountId()
        }

        private Change join(Instant at) {
            next += 1 + random.nextInt(3)
            members
                ? new Change.Enrolled('institution', new Member("m-${1000 + next}" as String, at, [])) as Change
                : Change.Registered.customer(2_000_000 + (next * 7919) % 1_000_003, PARTNER, at)
        }

        private Change leave(Object id) {
            members ? new Change.Unenrolled('institution', id as String) as Change : new Change.Left(id as long)
        }
    }
}
