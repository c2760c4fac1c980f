package dev.partnerkit.mock.render

import dev.partnerkit.mock.Settings
import dev.partnerkit.mock.query.AssetQuery
import dev.partnerkit.mock.query.InvitedUserQuery
import dev.partnerkit.mock.query.KycResultQuery
import dev.partnerkit.mock.query.Page
import dev.partnerkit.mock.query.RandomWorld
import dev.partnerkit.mock.query.Slice
import dev.partnerkit.mock.query.TeamRangeQuery
import dev.partnerkit.mock.query.Window
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Member.Holding
import dev.partnerkit.mock.world.Member.Product
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.Readings
import io.micronaut.context.ApplicationContext
import io.micronaut.json.JsonMapper
import java.time.Instant
import java.time.ZoneId
import java.time.format.DateTimeFormatter
import spock.lang.AutoCleanup
import spock.lang.Rollup
import spock.lang.Shared
import spock.lang.Specification

/** Bodies are written field by field, for speed; the generated models, which the contract made, say what has to come of it. */
@Rollup
class WrittenSpec extends Specification {

    static final List<String> ZONES = ['+08:00', 'Z', 'Asia/Kathmandu', 'America/New_York', '-18:00']
    static final List<String> TEXTS = ['', 'plain', 'a "quoted" \\ /', 'tab\tline\nbell\u0007\u007f', 'Zürich €', '用户', '😀 smile', '<b>&amp;</b>', 'half \uDE00 a pair']

    @Shared
    @AutoCleanup
    ApplicationContext context = ApplicationContext.builder().properties(Settings.usual().properties(null)).start()

    @Shared
    JsonMapper json = context.getBean(JsonMapper)

    def 'what an affiliate operation writes is what the models of the contract would be, byte for byte'() {
        given:
        def random = new SplittableRandom(seed)
        def readings = readings(random)
        def world = new RandomWorld(seed)
        def asked = world.ask()
        def partner = asked.partner()
        def page = new Page(0, 1 + random.nextInt(30))
        def bodies = new AffiliateBodies(readings)
        def models = new Models(readings)
        def kyc = new KycResultQuery(partner, Window.EVER, null, true, true, page).run(world.snapshot)
        def users = new InvitedUserQuery(partner, Window.EVER, null, null, random.nextBoolean(), page).run(world.snapshot)
        def assets = new AssetQuery(partner, asked.window(), null, asked.quote(), page).run(world.snapshot)
        def team = new TeamRangeQuery(partner, asked.window(), null, asked.line(), null, new TeamRangeQuery.Reach(false, true, true), page)
            .run(world.snapshot)

        expect:
        same(bodies.kycResults(kyc), models.kycResults(kyc))
        same(bodies.invitedUsers(users), models.invitedUsers(users))
        same(bodies.assets(assets), models.assets(assets))
        same(new TeamRangeBodies(readings).of(team), models.team(team))

        where:
        seed << (0L..<Long.getLong('partnerkit.cases', 150))
    }

    def 'and so is the users list, whatever its texts hold'() {
        given:
        def random = new SplittableRandom(seed)
        def readings = readings(random)
        def members = (0..<random.nextInt(5)).collect { member(random) }
        def slice = new Slice<Member>(members, random.nextLong(1_000_000))
        def page = new Page(random.nextInt(1000), 1 + random.nextInt(100))
        def product = random.nextBoolean() ? one(random, Product.values() as List) : null

        expect:
        same(new UserBodies(readings, product).of(slice, page), new Models(readings).users(slice, page, product))

        where:
        seed << (0L..<Long.getLong('partnerkit.cases', 150))
    }

    def 'times are those that a formatter writes, in any zone and any year'() {
        given:
        def zone = ZoneId.of(name)
        def times = new Times(zone)
        def form = DateTimeFormatter.ofPattern('uuuu-MM-dd HH:mm:ss')
        def random = new SplittableRandom(7)
        def moments = [0L, -1L, 253402300799L, 253402300800L, -62167219201L, 1772953199L, 1772953200L] +
            (0..<200).collect { random.nextLong(-100_000_000_000, 300_000_000_000) } + (0..<200).collect { 1772900000L + it * 600 }

        expect:
        moments.every {
            def json = new JsonText()
            times.write(json, it)
            new String(json.bytes(), 'UTF-8') == "\"${form.format(Instant.ofEpochSecond(it).atZone(zone))}\""
        }

        where:
        name << ZONES
    }

    private boolean same(Written<?> written, Object model) {
        def expected = new String(json.writeValueAsBytes(model), 'UTF-8')
        assert new String(written.bytes(), 'UTF-8') == expected
        assert written.bytes() == expected.getBytes('UTF-8')
        true
    }

    private static Readings readings(SplittableRandom random) {
        Reading.values().inject(Readings.DEFAULT) { readings, reading ->
            readings.with(reading, reading == Reading.ZONE ? one(random, ZONES) : one(random, reading.options()))
        }
    }

    private static Member member(SplittableRandom random) {
        def products = (Product.values() as List).findAll { random.nextBoolean() }
        def holdings = products.collect {
            new Holding(it, one(random, TEXTS),
                random.nextBoolean() ? Instant.ofEpochSecond(random.nextLong(4_000_000_000), random.nextInt(3) * 123_000_000) : null,
                new BigDecimal(random.nextLong(10_000_000)).movePointLeft(random.nextInt(6)))
        }
        new Member(one(random, TEXTS), Instant.EPOCH, holdings)
    }

    def 'half a pair of surrogates stands as its number, wherever it is, and what is around it as it is (house)'() {
        given:
        def text = new JsonText()

        when:
        text.text(value)

        then:
        new String(text.bytes(), 'UTF-8') == written

        where:
        value                  | written
        '\uD83D'               | '"\\uD83D"'
        '\uDE00\uD83D'         | '"\\uDE00\\uD83D"'
        'ü\uD83D"\uD83D\uDE00' | '"ü\\uD83D\\"\uD83D\uDE00"'
    }

    private static <T> T one(SplittableRandom random, List<T> of) {
        of[random.nextInt(of.size())]
    }
}
