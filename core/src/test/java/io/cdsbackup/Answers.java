package io.cdsbackup;

import io.cdsbackup.domain.BackupId;
import io.cdsbackup.domain.InstanceUuid;

/** What the service says about the backup that the tests of this package ask for. */
final class Answers {

    static final InstanceUuid SERVER = InstanceUuid.of("inst-1");
    static final BackupId BACKUP = BackupId.of("b-1");
    static final String NO_BACKUPS = "{\"Code\":\"Success\",\"Data\":[],\"Message\":\"\"}";
    static final String PUBLIC = "https://files.example/b?Signature=x";
    static final String INTRANET = "https://10.0.0.1/b?Signature=y";

    private Answers() {}

    static String finished() {
        return finished(PUBLIC, INTRANET);
    }

    static String finished(String publicUrl, String intranetUrl) {
        return "{\"Code\":\"Success\",\"Message\":\"\",\"Data\":{\"Status\":\"finished\",\"InstanceId\":\"inst-1\",\"BackupSize\":"
                + FixedFile.CONTENT.length() + ",\"BackupDownloadUrl\":\"" + publicUrl
                + "\",\"BackupIntranetDownloadUrl\":\"" + intranetUrl + "\"}}";
    }
}
