package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.answer.Answer;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.Rejected;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.paging.Page;
import java.io.IOException;
import java.util.List;

/** The rows of one page, and how many all pages have. */
record ListData<T>(List<T> rows, long total) implements Data<Page<T>> {

    /** Reads such data under the schema of that name. */
    static <T> RowReader<ListData<T>> of(String name, RowReader<T> row) {
        return new RowReader<>(Schema.of(name, "list", "total"), data -> read(data, row));
    }

    private static <T> ListData<T> read(Cursor data, RowReader<T> row) throws IOException {
        List<T> rows = List.of();
        long total = 0;
        while (data.next()) {
            switch (data.field()) {
                case "list" -> rows = data.rows(row, 100);
                case "total" -> total = data.count();
                default -> data.pass();
            }
        }
        return new ListData<>(rows, total);
    }

    @Override
    public Page<T> page(AffiliateReading<Page<T>> reading, List<Rejected> rejected, Answer answer) {
        return reading.page(rows, total, rejected, answer);
    }
}
