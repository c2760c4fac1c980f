package dev.partnerkit.mock.control;

import dev.partnerkit.mock.seed.Misfit;
import dev.partnerkit.mock.seed.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dialect in which the control API refuses: problem details (RFC 9457), with a line for each problem of a body. */
@Singleton
public final class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Puts a refusal of the framework into this dialect. */
    public MutableHttpResponse<byte[]> refuse(MutableHttpResponse<?> response, String reason) {
        return write(response.code(), reason, List.of(), response);
    }

    MutableHttpResponse<byte[]> refuse(Refusal refusal) {
        return write(
                refusal.status(),
                String.valueOf(refusal.getMessage()),
                refusal.problems(),
                HttpResponse.status(HttpStatus.OK));
    }

    private MutableHttpResponse<byte[]> write(
            int status, String detail, List<Problem> problems, MutableHttpResponse<?> answer) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("type", "about:blank");
        told.put("title", HttpStatus.valueOf(status).getReason());
        told.put("status", status);
        told.put("detail", detail);
        if (!problems.isEmpty()) {
            told.put(
                    "problems",
                    problems.stream()
                            .map(problem -> Ordered.of("line", problem.line(), "problem", problem.sentence()))
                            .toList());
        }
        try {
            byte[] body = json.writeValueAsBytes(told);
            return answer.status(status)
                    .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                    .contentLength(body.length)
                    .body(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }

    /** Refusals of our own. */
    @Singleton
    static final class OnRefusal implements ExceptionHandler<Refusal, HttpResponse<?>> {
        private final Problems problems;

        OnRefusal(Problems problems) {
            this.problems = problems;
        }

        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Refusal refusal) {
            return problems.refuse(refusal);
        }
    }

    /** Bodies that are not what they should be. */
    @Singleton
    static final class OnMisfit implements ExceptionHandler<Misfit, HttpResponse<?>> {
        private final Problems problems;

        OnMisfit(Problems problems) {
            this.problems = problems;
        }

        @Override
        public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, Misfit misfit) {
            return problems.refuse(Refusal.of(misfit));
        }
    }
}
