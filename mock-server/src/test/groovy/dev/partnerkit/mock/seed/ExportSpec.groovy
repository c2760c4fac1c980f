package dev.partnerkit.mock.seed

import dev.partnerkit.mock.query.AssetQuery
import dev.partnerkit.mock.query.InvitedUserQuery
import dev.partnerkit.mock.query.KycResultQuery
import dev.partnerkit.mock.query.Page
import dev.partnerkit.mock.query.RandomWorld
import dev.partnerkit.mock.query.TeamRangeQuery
import dev.partnerkit.mock.query.UserQuery
import dev.partnerkit.mock.throttle.Limits
import dev.partnerkit.mock.world.AffiliateKey
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Reading
import dev.partnerkit.mock.world.Snapshot
import dev.partnerkit.mock.world.World
import dev.partnerkit.mock.world.Worlds
import groovy.json.JsonSlurper
import java.time.Instant
import spock.lang.Rollup
import spock.lang.Specification
import spock.lang.Title

@Title('Worlds written as files')
class ExportSpec extends Specification {

    static final SEEDS = 0L..<Long.getLong('partnerkit.cases', 150).intdiv(3)
    static final NOBODY = new World('blank').snapshot()

    @Rollup
    def 'a world read from its export is the same, and so is its export'() {
        given:
        def world = new RichWorld(seed)
        def text = export(world.snapshot)

        when:
        def again = WorldFile.parse(text, 'export').script().applyTo(NOBODY)

        then:
        RichWorld.look(again) == RichWorld.look(world.snapshot)
        export(again) == text
        answers(again, seed) == answers(world.snapshot, seed)

        where:
        seed << SEEDS
    }

    def 'read as YAML, an export says what it says as JSON, in the same lines (seed #seed)'() {
        given:
        def text = export(new RichWorld(seed).snapshot)

        expect: 'a comment is no JSON'
        WorldFile.parse(text + '# the end', 'export') == WorldFile.parse(text, 'export')

        where:
        seed << (0L..9L)
    }

    def 'the changes make the world without a text between'() {
        given:
        def world = new RichWorld(7)

        expect:
        RichWorld.look(Script.of(Export.changes(world.snapshot)).applyTo(NOBODY)) == RichWorld.look(world.snapshot)
    }

    def 'the documented world survives too'() {
        given:
        def documented = Documents.open(new Worlds()).snapshot()
        def text = export(documented)

        expect:
        RichWorld.look(WorldFile.parse(text, 'export').script().applyTo(NOBODY)) == RichWorld.look(documented)
    }

    def 'what is not a change is written as it was read'() {
        given:
        def file = new WorldFile('two "users"', origin, null, [(Reading.ZONE): 'Z', (Reading.TIE_ORDER): 'earlier-first'], clock, limits,
            new Keys([AffiliateKey.of('a', 's', 1), AffiliateKey.of('b', 's', 2).disabled().withoutPermission()], [new Keys.UsersKey('k', 'i')]),
            Script.of([]))

        when:
        def text = new StringBuilder()
        WorldText.write(file, text)
        def again = WorldFile.parse(text.toString(), 'changes')

        then:
        again == file
        new JsonSlurper().parseText(text.toString())

        where:
        origin                         | clock                                                              | limits
        new Origin.Blank()             | null                                                               | null
        new Origin.Documents()         | new ClockSetting.Follow()                                          | Limits.OFF
        new Origin.Generated(1000, -7) | new ClockSetting.Set(Instant.parse('2026-01-01T00:00:00Z'))        | Limits.DOCUMENTED
        new Origin.Blank()             | new ClockSetting.Freeze(Instant.parse('2026-01-01T00:00:00.001Z')) | new Limits(0, 7)
    }

    def 'an export reads well: one change on a line'() {
        given:
        def scene = Scene.blank()
            .partner(1) { it.registered('2026-01-01 08:00:00') }
            .customer(2) { it.invitedBy(1).registered('2026-01-02 08:00:00') }

        expect:
        export(scene.file().script().applyTo(NOBODY)) == '''\
            {
              "base": "blank",
              "changes": [
                {"registered": {"uid": 1, "at": "2026-01-01T00:00:00Z", "partner": true}},
                {"registered": {"uid": 2, "inviter": 1, "at": "2026-01-02T00:00:00Z"}}
              ]
            }
            '''.stripIndent()
        export(NOBODY) == '{\n  "base": "blank",\n  "changes": [\n  ]\n}\n'
    }

    def 'who left is not in it (L78)'() {
        given:
        def scene = Scene.blank()
            .partner(1) { it.registered('2026-01-01 08:00:00') }
            .partner(2) { it.invitedBy(1).registered('2026-01-02 08:00:00').owns('A').deposited('1', Quote.USDT, '2026-01-03 08:00:00') }
            .member('bank', 'm') { it.created('2026-01-02 08:00:00') }
            .left(2)
            .unenrolled('bank', 'm')

        expect:
        export(scene.file().script().applyTo(NOBODY)) == '''\
            {
              "base": "blank",
              "changes": [
                {"registered": {"uid": 1, "at": "2026-01-01T00:00:00Z", "partner": true}}
              ]
            }
            '''.stripIndent()
    }

    def 'a failing writer is told as such'() {
        when:
        WorldText.write(WorldFile.blank(), new RichWorld(3).snapshot, Writer.nullWriter().tap { it.close() })

        then:
        thrown(IOException)
    }

    private static String export(Snapshot snapshot) {
        def text = new StringBuilder()
        WorldText.write(WorldFile.blank(), snapshot, text)
        text.toString()
    }

    private static List answers(Snapshot snapshot, long seed) {
        def page = Page.numbered(1, 50)
        def everybody = snapshot.accounts().slice(0, 40)*.uid()
        everybody.collectMany { partner ->
            def window = new RandomWorld(seed).ask().window()
            [
                new KycResultQuery(partner, window, null, true, seed % 2 == 0, page).run(snapshot).map { [it.uid(), it.kyc()] },
                new InvitedUserQuery(partner, window, null, null, seed % 2 == 0, page).run(snapshot).map { it.uid() },
                new AssetQuery(partner, window, null, Quote.USDT, page).run(snapshot)
                    .map { [it.uid(), it.deposit(), it.withdrawal(), it.balance(), it.balanceAt(), it.firstDeposit()?.amount()] },
                new TeamRangeQuery(partner, window, null, null, null, new TeamRangeQuery.Reach(false, false, false), page).run(snapshot)
                    .with { [it.everyone(), it.registered(), it.volume(), it.customers().map { [it.account().uid(), it.volume()] }] }
            ]*.toString()
        } + RichWorld.TEXTS.take(3).collect { new UserQuery(it, null, null, [:], null, null, true, page).run(snapshot).toString() }
    }
}
