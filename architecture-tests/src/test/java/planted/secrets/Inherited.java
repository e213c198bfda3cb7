package planted.secrets;

/** A class that leaves its text form to others. */
abstract class Inherited {
    private final String accessKeyId;

    Inherited(String accessKeyId) {
        this.accessKeyId = accessKeyId;
    }

    String accessKeyId() {
        return accessKeyId;
    }
}
