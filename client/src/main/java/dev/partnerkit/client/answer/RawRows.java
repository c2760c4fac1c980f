package dev.partnerkit.client.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds rows in an answer that has been read already, to show them as they came. Only answers with odd rows pay for it. */
final class RawRows {

    private RawRows() {}

    /** The rows of one list, in their order. */
    static List<Rejected> of(Answer answer, List<Notes.Flaw> flaws) {
        List<String> texts = texts(answer, flaws);
        List<Rejected> rejected = new ArrayList<>(flaws.size());
        for (int i = 0; i < flaws.size(); i++) {
            Notes.Flaw flaw = flaws.get(i);
            rejected.add(new Rejected(flaw.pointer(), flaw.reason(), i < texts.size() ? texts.get(i) : ""));
        }
        return List.copyOf(rejected);
    }

    private static List<String> texts(Answer answer, List<Notes.Flaw> flaws) {
        List<String> texts = new ArrayList<>(flaws.size());
        byte[] body = answer.bytes();
        try (JsonParser json = Read.parser(body)) {
            enter(json, flaws.get(0).list());
            int row = 0;
            while (texts.size() < flaws.size() && json.nextToken() != JsonToken.END_ARRAY) {
                int from = (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                if (flaws.get(texts.size()).row() == row++) {
                    json.finishToken();
                    int to = (int) json.currentLocation().getByteOffset();
                    texts.add(new String(body, from, to - from, StandardCharsets.UTF_8).strip());
                }
            }
        } catch (IOException e) {
            // what could be read once can be read again; if not, the rows are told without their text
        }
        return texts;
    }

    private static void enter(JsonParser json, String list) throws IOException {
        json.nextToken();
        for (String name : list.substring(1).split("/", -1)) {
            while (!name.equals(json.nextFieldName())) {
                json.nextToken();
                json.skipChildren();
            }
            json.nextToken();
        }
    }
}
