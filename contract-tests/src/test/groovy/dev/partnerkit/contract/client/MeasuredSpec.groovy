package dev.partnerkit.contract.client

import dev.partnerkit.client.PartnerClients
import dev.partnerkit.client.affiliate.InvitedUserSearch
import dev.partnerkit.client.error.NotFoundException
import dev.partnerkit.client.limit.RateLimits
import dev.partnerkit.client.retry.RetryPolicy
import dev.partnerkit.client.users.UserSearch
import dev.partnerkit.client.watch.MicrometerListener
import dev.partnerkit.client.watch.OpenTelemetryListener
import dev.partnerkit.client.watch.PartnerListener
import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Mock
import dev.partnerkit.mock.fault.Damage
import dev.partnerkit.mock.fault.Effect
import dev.partnerkit.mock.fault.FaultPlan
import io.micrometer.core.instrument.simple.SimpleMeterRegistry
import io.opentelemetry.api.common.Attributes
import io.opentelemetry.api.trace.Span
import io.opentelemetry.api.trace.SpanBuilder
import io.opentelemetry.api.trace.SpanKind
import io.opentelemetry.api.trace.StatusCode
import io.opentelemetry.api.trace.Tracer
import spock.lang.Specification
import spock.lang.Title

import java.time.Duration
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit

@Title('What calls do, in metrics and in traces')
class MeasuredSpec extends Specification {

    Arranged arranged = new Arranged('2026-06-20 12:00:00').user(7).member('m')
    List<PartnerClients> opened = []

    def cleanup() {
        opened*.close()
    }

    def 'Micrometer has timers by operation and outcome, and counts drift (issue 4 of 5, hygiene)'() {
        given:
        def registry = new SimpleMeterRegistry()
        def partners = clients(new MicrometerListener(registry))
        fault(new Effect.Status(503), 1)
        fault(new Effect.Spoiled(Damage.UNKNOWN_FIELD), 1)

        when:
        3.times { partners.users().users(UserSearch.everybody()).page() }
        partners.affiliate().invitedUsers(InvitedUserSearch.thisMonth()).page()

        then:
        count(registry, 'finished', 'listUsers', 'ok') == 3
        count(registry, 'attempted', 'listUsers', 'ok') == 3
        count(registry, 'attempted', 'listUsers', 'ServerException') == 1
        count(registry, 'retrying', 'listUsers', 'ServerException') == 1
        count(registry, 'finished', 'listInvitedUsers', 'ok') == 1
        registry.get('partner.client.finished').tags('operation', 'listUsers').timer().totalTime(TimeUnit.NANOSECONDS) > 0
        registry.get('partner.client.drifted').tags('operation', 'listUsers', 'kind', 'UNKNOWN_FIELD').counter().count() == 3
        registry.meters*.id*.tags.flatten()*.key.toSet() == ['operation', 'outcome', 'kind'] as Set
    }

    def 'OpenTelemetry has a span of each call, with its attempts (issue 4 of 5, hygiene)'() {
        given:
        def spans = new Spans()
        def partners = clients(new OpenTelemetryListener(spans.tracer))
        fault(new Effect.Status(503), 1)

        when:
        partners.users().users(UserSearch.everybody()).page()

        then:
        with(spans.all.first()) {
            [it.name, it.kind, it.ended, it.status] == ['listUsers', SpanKind.CLIENT, 1, null]
            it.attributes.keySet() == ['partner.account', 'partner.call', 'partner.attempts'] as Set
            [it.attributes['partner.account'], it.attributes['partner.attempts']] == ['default', 2]
            it.events*.first() == ['ATTEMPTED', 'RETRYING', 'ATTEMPTED']
            it.events*.get(1)*.get('http.response.status_code') == [503, 0, 200]
        }
        spans.all.size() == 1
    }

    def 'a span of a call that failed says so (issue 4 of 5, hygiene)'() {
        given:
        def spans = new Spans()
        def partners = clients(new OpenTelemetryListener(spans.tracer))
        fault(new Effect.Status(404), 1)

        when:
        partners.users().users(UserSearch.everybody()).page()

        then:
        thrown(NotFoundException)
        [spans.all[0].status, spans.all[0].ended] == [[StatusCode.ERROR, 'NotFoundException'], 1]
    }

    private static long count(SimpleMeterRegistry registry, String what, String operation, String outcome) {
        registry.get("partner.client.$what").tags('operation', operation, 'outcome', outcome).timer().count()
    }

    private void fault(Effect effect, int times) {
        arranged.world.faults().add(FaultPlan.of(effect).times(times))
    }

    private PartnerClients clients(PartnerListener listener) {
        def partners = PartnerClients.builder().sandbox(Mock.SERVER.url()).limits(RateLimits.OFF).clock(arranged.world.clock())
            .affiliate(arranged.wire.key.apiKey(), arranged.wire.key.secret()).users(arranged.wire.partnerKey).listener(listener)
            .calls { it.retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ZERO)) }.build()
        opened << partners
        partners
    }

    /** A tracer that keeps what it is told. */
    static class Spans {

        final List<Map> all = new CopyOnWriteArrayList<>()

        final Tracer tracer = [spanBuilder: { String name -> builder([name: name, attributes: [:], events: [], ended: 0]) }] as Tracer

        private SpanBuilder builder(Map span) {
            SpanBuilder builder = null
            builder = [
                setSpanKind : { kind -> span.kind = kind; builder },
                setAttribute: { key, value -> span.attributes[key as String] = value; builder },
                startSpan   : { -> all << span; started(span) },
            ] as SpanBuilder
        }

        private static Span started(Map span) {
            Span started = null
            started = [
                setAttribute: { key, value -> span.attributes[key as String] = value; started },
                addEvent    : { String name, Attributes attributes ->
                    span.events << [name, attributes.asMap().collectEntries { key, value -> [key as String, value] }]
                    started
                },
                setStatus   : { StatusCode code, String text -> span.status = [code, text]; started },
                end         : { -> span.ended++ },
            ] as Span
        }
    }
}
