package app;

import io.cdsbackup.BackupClient;
import io.cdsbackup.error.BackupException;

/** Builds a client, for which all adapters must be found, and calls nobody. */
public final class Builds {

    public static void main(String[] arguments) {
        try (BackupClient client = BackupClient.create()) {
            System.out.println("built");
        } catch (BackupException refused) {
            System.out.println(refused.getClass().getSimpleName());
            System.out.println(refused.getMessage());
            System.out.println(refused.hint().orElse("no hint"));
        }
    }
}
