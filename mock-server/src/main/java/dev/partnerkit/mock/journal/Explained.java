package dev.partnerkit.mock.journal;

import java.util.Map;

/** What the mock made of a request, worked out when somebody asks. */
public interface Explained {

    /** The parameters as they were sent, which is soon told. */
    Map<String, ?> given();

    /** Everything, which may take its time. */
    Map<String, Object> all();
}
