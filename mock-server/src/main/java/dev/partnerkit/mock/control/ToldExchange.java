package dev.partnerkit.mock.control;

import dev.partnerkit.mock.journal.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exchange as the control API tells it: what came, what went out, and what the mock made of it. */
final class ToldExchange {

    private ToldExchange() {}

    static List<Map<String, Object>> all(List<Exchange> exchanges) {
        return exchanges.stream().map(ToldExchange::of).toList();
    }

    static Map<String, Object> of(Exchange exchange) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("number", exchange.number());
        told.put("at", exchange.at().toString());
        told.put("micros", exchange.micros());
        if (exchange.operation() != null) {
            told.put("operation", exchange.operation());
        }
        told.put("method", exchange.method());
        told.put("target", exchange.target());
        told.put("request", message(exchange.sent()));
        told.put("status", exchange.status());
        told.put("response", message(exchange.answered()));
        if (exchange.reason() != null) {
            told.put("reason", exchange.reason());
        }
        if (exchange.fault() != null) {
            told.put("fault", exchange.fault());
        }
        told.put("explain", exchange.explanation().all());
        return told;
    }

    private static Map<String, Object> message(Exchange.Message message) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("headers", message.headers().lines().toList());
        told.put("length", message.length());
        if (message.length() > 0) {
            told.put("body", new String(message.body(), StandardCharsets.UTF_8));
        }
        if (message.length() > message.body().length) {
            told.put("cutTo", message.body().length);
        }
        return told;
    }
}
