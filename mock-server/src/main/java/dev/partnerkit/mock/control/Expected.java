package dev.partnerkit.mock.control;

import dev.partnerkit.mock.journal.Journal;
import dev.partnerkit.mock.journal.Verdict;
import dev.partnerkit.mock.journal.Wanted;
import dev.partnerkit.mock.seed.Fields;
import dev.partnerkit.mock.seed.Value;
import java.util.List;

/** What is expected of a journal: so many exchanges that fit, or some in an order. */
sealed interface Expected {

    Verdict in(Journal journal);

    record Times(Wanted wanted, long least, long most) implements Expected {
        @Override
        public Verdict in(Journal journal) {
            return Verdict.times(journal, wanted, least, most);
        }
    }

    record InOrder(List<Wanted> wanted) implements Expected {
        @Override
        public Verdict in(Journal journal) {
            return Verdict.inOrder(journal, wanted);
        }
    }

    static Expected read(Fields fields) {
        Value order = fields.find("inOrder");
        if (order != null) {
            return new InOrder(fields.list("inOrder", Search::read));
        }
        Wanted wanted = Search.read(fields);
        boolean open = fields.find("atMost") == null;
        if (fields.find("exactly") != null) {
            if (!open || fields.find("atLeast") != null) {
                fields.tell("wants exactly, or atLeast and atMost");
            }
            long exactly = fields.whole("exactly", 0, Integer.MAX_VALUE);
            return new Times(wanted, exactly, exactly);
        }
        long most = open ? Long.MAX_VALUE : fields.whole("atMost", 0, Integer.MAX_VALUE);
        long least = fields.whole("atLeast", 0, Integer.MAX_VALUE, open ? 1 : 0);
        if (least > most) {
            fields.tell("atLeast " + least + " is more than atMost " + most);
        }
        return new Times(wanted, least, most);
    }
}
