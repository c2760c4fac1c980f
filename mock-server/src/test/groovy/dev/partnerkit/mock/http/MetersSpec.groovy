package dev.partnerkit.mock.http

import dev.partnerkit.mock.PartnerMock
import dev.partnerkit.mock.world.Baseline
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.Title

@Title('Health and metrics of the server')
class MetersSpec extends Specification {

    @AutoCleanup
    PartnerMock mock = PartnerMock.start()

    def 'a server that answers is live and ready'() {
        given:
        def answer = get('/_mock/health')

        expect:
        answer.statusCode() == 200
        answer.headers().firstValue('Content-Type').get() == 'application/json'
        answer.body() == '{"status":"ready"}'
    }

    def 'requests are counted by operation and status, and their seconds by operation'() {
        given:
        def meters = meters()

        when:
        meters.count('listUsers', 200, TimeUnit.MILLISECONDS.toNanos(2))
        meters.count('listUsers', 200, TimeUnit.MILLISECONDS.toNanos(2))
        meters.count('listInvitedUsers', 429, TimeUnit.SECONDS.toNanos(20))
        meters.count(null, 404, 1)
        meters.struck('listUsers')

        then:
        lines().containsAll([
            'partner_mock_requests_total{operation="listUsers",status="200"} 2.0',
            'partner_mock_requests_total{operation="listInvitedUsers",status="429"} 1.0',
            'partner_mock_requests_total{operation="none",status="404"} 1.0',
            'partner_mock_request_seconds_bucket{operation="listUsers",le="0.001"} 0',
            'partner_mock_request_seconds_bucket{operation="listUsers",le="0.0025"} 2',
            'partner_mock_request_seconds_bucket{operation="listInvitedUsers",le="10.0"} 0',
            'partner_mock_request_seconds_bucket{operation="listInvitedUsers",le="+Inf"} 1',
            'partner_mock_faults_total{operation="listUsers"} 1.0',
        ])
    }

    def 'there is no series for a name that is no operation'() {
        given:
        def meters = meters()

        when:
        100.times { meters.count("made-up-$it", 404, 1) }

        then:
        lines().findAll { it.startsWith('partner_mock_requests_total') } == ['partner_mock_requests_total{operation="none",status="404"} 100.0']
    }

    def 'open worlds and the bytes of their journals are told'() {
        given:
        def before = lines()
        mock.worlds().open('another', Baseline.BLANK)
        get('/v1/users/')

        expect:
        before.contains('partner_mock_worlds 1.0')
        lines().contains('partner_mock_worlds 2.0')
        bytes(lines()) > bytes(before)
    }

    def 'the text is the one Prometheus reads'() {
        expect:
        get('/_mock/metrics').headers().firstValue('Content-Type').get() == 'text/plain; version=0.0.4; charset=utf-8'
    }

    private static double bytes(List<String> lines) {
        lines.find { it.startsWith('partner_mock_journal_bytes ') }.split(' ')[1] as double
    }

    private Meters meters() {
        mock.@context.getBean(Meters)
    }

    private List<String> lines() {
        get('/_mock/metrics').body().readLines()
    }

    private HttpResponse<String> get(String path) {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("${mock.url()}$path")).build(), BodyHandlers.ofString())
    }
}
