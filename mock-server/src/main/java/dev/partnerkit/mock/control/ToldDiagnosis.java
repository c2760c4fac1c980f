package dev.partnerkit.mock.control;

import dev.partnerkit.mock.doctor.Cause;
import dev.partnerkit.mock.doctor.Diagnosis;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the doctor found, as the control API tells it. */
public final class ToldDiagnosis {

    private ToldDiagnosis() {}

    public static Map<String, Object> of(Diagnosis diagnosis) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("causes", diagnosis.causes().stream().map(Cause::key).toList());
        told.put("advice", diagnosis.advice());
        if (diagnosis.signed() != null) {
            told.put("signed", diagnosis.signed());
        }
        if (diagnosis.toSign() != null) {
            told.put("toSign", diagnosis.toSign());
        }
        if (diagnosis.difference() >= 0) {
            told.put("firstDifferentByte", diagnosis.difference());
        }
        return told;
    }
}
