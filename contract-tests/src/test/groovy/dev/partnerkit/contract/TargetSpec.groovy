package dev.partnerkit.contract

import dev.partnerkit.contract.live.AffiliateFiguresSpec
import dev.partnerkit.contract.live.AffiliatePagesSpec
import dev.partnerkit.contract.live.AffiliateRefusalsSpec
import dev.partnerkit.contract.live.UsersListSpec
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Crowd
import dev.partnerkit.contract.support.Distorted
import dev.partnerkit.contract.support.Pace
import dev.partnerkit.contract.support.Target
import dev.partnerkit.contract.support.Vendor
import dev.partnerkit.mock.world.Reading
import org.junit.platform.testkit.engine.Events
import org.spockframework.runtime.SpecInfoBuilder
import spock.lang.Specification
import spock.lang.Title
import spock.util.EmbeddedSpecRunner

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod

@Title('The suite takes a target')
class TargetSpec extends Specification {

    static final KEYS = [
        (Vendor.AFFILIATE): [Crowd.WIRE.key.apiKey(), Crowd.WIRE.key.secret()], (Vendor.USERS): [Crowd.WIRE.partnerKey]]
    static final SET = [PARTNER_COINW_API_KEY: 'k', PARTNER_COINW_SECRET_KEY: 's', PARTNER_CRYPTOFI_API_KEY: 'p']
    static final LIVE = [AffiliatePagesSpec, AffiliateFiguresSpec, AffiliateRefusalsSpec, UsersListSpec]

    def 'without a target the suite asks its own mock, with it the one named: #properties'() {
        given:
        def target = Target.read(properties, SET)

        expect:
        target.foreign == (properties.size() > 0)
        [Vendor.AFFILIATE, Vendor.USERS].collect { target.missing(it) ? null : target.wire(it).base as String } == urls

        where:
        properties                                                             || urls
        [:]                                                                    || [Crowd.WIRE.base as String] * 2
        ['contract.target': 'http://a:1']                                      || ['http://a:1', 'http://a:1']
        ['contract.target': 'http://a:1/', 'contract.target.users': 'https://b'] || ['http://a:1', 'https://b']
        ['contract.target.affiliate': 'https://c']                             || ['https://c', null]
    }

    def 'credentials come from the environment, and who has none for a vendor is told which are missing: #environment'() {
        given:
        def target = Target.read(['contract.target': 'http://a:1'], environment)

        expect:
        [Vendor.AFFILIATE, Vendor.USERS].collect { target.missing(it) } == missing

        where:
        environment                      || missing
        SET                              || [null, null]
        SET - [PARTNER_COINW_API_KEY: 'k'] || ['PARTNER_COINW_API_KEY is not set', null]
        [PARTNER_COINW_API_KEY: '']      || ['PARTNER_COINW_API_KEY and PARTNER_COINW_SECRET_KEY are not set',
                                             'PARTNER_CRYPTOFI_API_KEY is not set']
    }

    def 'a secret is not told by accident'() {
        expect:
        !(new Target.Key('k', 'hush') as String).contains('hush')
    }

    def 'a server that is not ours is asked at most four times a second for each operation (seeds 002 and 003, frequency limit)'() {
        given:
        long now = 1_000
        def pace = new Pace(Pace.PER_SECOND, { now }, { now += it })

        expect: 'of any five requests to one operation, the last goes out a second after the first'
        def times = (1..20).collect { pace.next('a'); now += it; pace.next('b'); now }
        times.collate(5, 1, false).every { it.last() - it.first() >= 1_000_000_000 }
        times.last() - times.first() < 5_000_000_000
        pace.sent == 40
    }

    def 'a server that is not ours is not asked for ever'() {
        given:
        def pace = Target.read(['contract.target': 'http://a:1'], SET).pace

        when:
        Pace.MOST.times { pace.next("operation $it") }

        then:
        pace.sent == Pace.MOST

        when:
        pace.next('one more')

        then:
        thrown(IllegalStateException)
    }

    def 'against a target, only what holds on any server runs, and the rest is told with its reasons'() {
        given: 'a server of the users list alone, whose only user has no securities account'
        def world = new Arranged('2026-06-17 12:00:00').member('member-1')
        def target = new Target([(Vendor.USERS): world.wire.base], [(Vendor.USERS): [world.wire.partnerKey]], Pace.FREE)
        def (out, told) = [System.out, new ByteArrayOutputStream()]
        System.out = new PrintStream(told, true)

        when:
        def ran = Target.aim(target) {
            new EmbeddedSpecRunner(throwFailure: false).runWithSelectors(
                [AffiliatePagesSpec, InvitedUsersSpec, LedgerSpec, UsersListSpec].collect { selectClass(it) }).testEvents()
        }

        then:
        red(ran).empty
        ran.succeeded().count() > 20

        and:
        told.toString().readLines().toSet().containsAll([
            '  AffiliatePagesSpec: neither -Dcontract.target nor -Dcontract.target.affiliate names a server',
            '  InvitedUsersSpec: needs a world arranged in our own mock',
            "  LedgerSpec: needs the kit's own files, and no server",
            '  UsersListSpec, pages follow each other by last_record_number, without a gap or an overlap (L50): needs three users',
            '  UsersListSpec, a KYC state keeps whose account of that product is in it: securities (seed 004, KYC states): needs a user with a securities account'])

        cleanup:
        System.out = out
    }

    def 'a good server is green, and nothing is left out: #spec.simpleName'() {
        when:
        def ran = run(selectClass(spec)) {}

        then:
        red(ran).empty
        ran.succeeded().count() == ran.started().count()
        ran.succeeded().count() > 9

        where:
        spec << LIVE
    }

    def 'a server may read the documents otherwise and stays green: #choice'() {
        given:
        def wire = Crowd.open().reading(choice).wire
        def keys = [(Vendor.AFFILIATE): [wire.key.apiKey(), wire.key.secret()], (Vendor.USERS): [wire.partnerKey]]
        def urls = Vendor.values().collectEntries { [it, wire.base] }

        when:
        def ran = Target.aim(new Target(urls, keys, Pace.FREE)) {
            new EmbeddedSpecRunner(throwFailure: false).runWithSelectors(LIVE.collect { selectClass(it) }).testEvents()
        }

        then:
        red(ran).empty
        ran.succeeded().count() > 100

        where: 'all of them take minutes; a server of the time of its world alone is no server out there'
        choice << (Boolean.getBoolean('partnerkit.exhaustive')
            ? Reading.values().collectMany { it.options().tail().collect { option -> "${it.key()}=$option" } } - 'timestamp=world'
            : ['success-code=0', 'assets-page-size=10/1000', 'page-size-beyond=clamp', 'window-end=excluded'])
    }

    def 'a server that is wrong is red: #damage'() {
        given:
        def (spec, method) = LIVE.findResult { type ->
            def found = new SpecInfoBuilder(type).build().allFeatures.find { it.name.startsWith(feature) }
            found ? [type, found.featureMethod.reflection.name] : null
        }

        expect:
        !red(run(selectMethod(spec, method), wound)).empty

        where:
        damage                              | feature                              | wound
        'no total past the end'             | 'the total stays'                    | { it.data.total = it.data.list ? 9 : 0 }
        'one row too many'                  | 'the largest page may be asked for'  | { it.data.list += it.data.list.take(1) }
        'more than the largest page'        | 'who asks for more than the largest' | { it.code = '200'; it.data = [list: [[uid: 7]] * 1001] }
        'one row too few'                   | 'unless told otherwise a page holds' | { it.data.list = it.data.list.drop(1) }
        'rows in no stable order'           | 'pages join'                         | { it.data.list.sort { row -> row.uid % 7 } }
        'oldest first'                      | 'invited users come newest'          | { it.data.list = it.data.list.reverse() }
        'highest uid first'                 | 'assets come lowest uid first'       | { it.data.list = it.data.list.reverse() }
        'lowest uid first'                  | 'customers in range come newest'     | { it.data.list.sort { row -> row.uid } }
        'somebody of another time'          | 'who registered inside'              | { it.data.list[0].registerTime = '2010-01-01 00:00:00' }
        'a number for success'              | 'a signed request is answered'       | { it.code = 200 }
        'somebody else'                     | 'a uid keeps that user alone'        | { it.data.list*.uid = 5 }
        'the filter is turned round'        | 'a uid is among the rows'            | { body, at -> if (at.contains('uid=')) { body.data.list = [] } }
        'somebody under any code'           | 'a code nobody was invited with'     | { it.data.total = 1 }
        'windows count more'                | 'without times the sums'             | inside { it.totalDeposit = '99999.00000000' }
        'windows do not count'              | 'a window in which nothing'          | { it.data.list*.totalDeposit = '1.00000000' }
        'windows move the balance'          | 'times do not move'                  | inside { it.currentBalance = '0.12345678' }
        'another default currency'          | 'amounts are in usdt'                | { body, at -> if (at.contains('usdt')) { body.data.list.pop() } }
        'the caller does not count'         | 'everyone below the caller'          | { it.data.totalUsers = it.data.total }
        'the window moves everyone'         | 'the window does not move'           | { it.data.totalUsers = it.data.total + 9 }
        'the type moves the volume'         | 'the trade type moves'               | { body, at -> if (at.contains('type')) { body.data.list*.tradeVolume = 1 } }
        'marks at random'                   | 'the marks agree'                    | { it.data.list*.totalDepositGreaterThanHundred = 'N' }
        'refusals with rows'                | 'a parameter not of its form'        | { it.code = '200' }
        'a page for a broken body'          | 'a body that is no JSON'             | { it.code = '200' }
        'any window'                        | 'a window may not begin'             | { it.code = '200' }
        'anybody'                           | 'who is outside of the downline'     | { it.code = '200' }
        'everyone is let in'                | 'nobody is let in without #header'   | { it.code = '200' }
        'any signature'                     | 'a signature of something else'      | { it.code = '200' }
        'any key'                           | 'a key nobody holds'                 | { it.code = '200' }
        'no decoded signature'              | 'what is signed is the decoded'      | { it.code = 6001 }
        'no body signature'                 | 'a body is signed byte for byte'     | { it.code = 6001 }
        'a page too short'                  | 'a page holds 25 users'              | { it.items.removeLast() }
        'no more than one'                  | 'a page may hold'                    | { it.items = it.items.take(1) }
        'a cursor that stands still'        | 'pages follow each other'            | { it.last_record_number = 0 }
        'somebody past the last'            | 'past the last user'                 | { it.total_records = 1 }
        'one direction'                     | 'ascending is the other way'         | { it.items.sort { user -> user.user_account_id } }
        'another user'                      | 'a user can be asked for'            | { it.items*.user_account_id = 'member-x' }
        'any product'                       | 'a product keeps'                    | { it.items*.accounts*.each { held -> held.product = 'robo' } }
        'any KYC state'                     | 'a KYC state keeps'                  | { body, at -> if (at.contains('_kyc_')) { body.items*.accounts*.each { it.kyc_status = 'denied' } } }
        'somebody of no time'               | 'nobody is created outside'          | { it.total_records = 1 }
        'somebody of no window'             | 'a window around everything'         | { body, at -> body.total_records += at.length() }
        'a value of its own'                | 'the value of a user'                | { it.items*.total_current_market_value = '1.00' }
        'a refusal that names nothing'      | '#name=#value is refused'            | { it.detail*.loc = ['query'] }
        'the first problem alone'           | 'everything that is wrong'           | { it.detail = it.detail.take(1) }
        'a refusal in another shape'        | 'nobody is let in without a key'     | { it.detail = [] }
    }

    // Damages each row of an answer to a question with times.
    private static Closure inside(Closure damage) {
        return { body, at -> if (at.contains('endTime')) { body.data.list.each(damage) } }
    }

    private static Events run(selector, Closure wound) {
        new Distorted(Crowd.WIRE.base, wound).withCloseable { server ->
            def urls = Vendor.values().collectEntries { [it, server.url] }
            Target.aim(new Target(urls, KEYS, Pace.FREE)) {
                new EmbeddedSpecRunner(throwFailure: false).runWithSelectors(selector).testEvents()
            }.tap { assert server.mishaps.empty }
        }
    }

    private static List<String> red(Events events) {
        events.failed().list().collect { "$it.testDescriptor.displayName: ${it.payload.get().throwable.get().message}" as String }
    }
}
