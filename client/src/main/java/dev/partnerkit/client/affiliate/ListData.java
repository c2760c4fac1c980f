package dev.partnerkit.client.affiliate;

import dev.partnerkit.client.affiliate.AffiliateReading.Filled;
import dev.partnerkit.client.answer.Cursor;
import dev.partnerkit.client.answer.RowReader;
import dev.partnerkit.client.answer.Schema;
import dev.partnerkit.client.paging.Page;
import java.io.IOException;
import java.util.List;

/** The rows of one page, and how many all pages have. */
record ListData<T>(List<T> rows, long total) {

    /** A page of them. */
    static <T> Page<T> page(Filled<ListData<T>> filled) {
        return filled.page(filled.data().rows, filled.data().total);
    }

    /** Reads such data under the schema of that name. */
    static <T> RowReader<ListData<T>> reader(String name, RowReader<T> row, int expected) {
        return new Reader<>(Schema.of(name, "list", "total"), row, expected);
    }

    private record Reader<T>(Schema schema, RowReader<T> row, int expected) implements RowReader<ListData<T>> {

        @Override
        public ListData<T> read(Cursor data) throws IOException {
            List<T> rows = List.of();
            long total = 0;
            while (data.next()) {
                switch (data.field()) {
                    case "list" -> rows = data.rows(row, expected);
                    case "total" -> total = data.whole();
                    default -> data.pass();
                }
            }
            return new ListData<>(rows, total);
        }
    }
}
