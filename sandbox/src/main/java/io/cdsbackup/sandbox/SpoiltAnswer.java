package io.cdsbackup.sandbox;

import java.util.List;
import java.util.Map;

/** Writes a true answer with something wrong in it. */
final class SpoiltAnswer {

    private SpoiltAnswer() {}

    static String text(ApiAnswer answer, AnswerFault fault) {
        if (fault instanceof AnswerFault.DuplicateKeys) {
            return "{\"Code\": \"Success\", " + answer.text().substring(1);
        }
        Object data = answer.envelope().get("Data");
        if (data instanceof List<?> list) {
            list.forEach(element -> spoil(element, fault));
        } else if (data != null) {
            spoil(data, fault);
        }
        return answer.text();
    }

    @SuppressWarnings("unchecked") // Every element of data is a map that an action has just made.
    private static void spoil(Object element, AnswerFault fault) {
        Map<String, Object> backup = (Map<String, Object>) element;
        if (fault instanceof AnswerFault.WrongBackup wrong) {
            backup.put("BackupId", wrong.other().value());
        } else if (fault instanceof AnswerFault.WrongInstance wrong) {
            backup.put("InstanceId", wrong.other().value());
        } else if (fault instanceof AnswerFault.SizeLie lie) {
            backup.put("BackupSize", new JsonText.Raw(lie.json()));
        }
    }
}
