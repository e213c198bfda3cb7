package io.cdsbackup.cli.language;

import java.util.Locale;

/** What the command has to say. The words are in the bundles, under the constant's name in lower case with dots. */
public enum Phrase {
    /** A failure's first line: kind, message. */
    ERROR_LINE,
    /** A failure's second line: what to do next. */
    HINT_LINE,
    /** A warning: its message. */
    WARNING,

    /** A bug: class and place. */
    INTERNAL,
    /** What to do about a bug: the version. */
    ADVICE_INTERNAL,
    /** A signal stopped the command. */
    STOPPED,
    /** What has no end of its own was ended. */
    STOPPED_SERVICE,
    /** What to do after a stop. */
    ADVICE_STOPPED,
    /** What to do after a stop of a command that changes something. */
    ADVICE_STOPPED_CHANGE,
    /** What to do after a stop of a download that can go on. */
    ADVICE_STOPPED_KEPT,
    /** The result could not be written to the standard output. */
    STDOUT_FAILED,
    /** What to do about the standard output. */
    ADVICE_STDOUT,

    /** Where the options are explained. */
    ADVICE_HELP,
    /** What an unknown word may have been meant for: suggestions. */
    ADVICE_DID_YOU_MEAN,
    /** No command was named. */
    USAGE_NO_COMMAND,
    /** An option is unknown: the option. */
    USAGE_UNKNOWN_OPTION,
    /** There is one argument too many: the argument. */
    USAGE_UNEXPECTED_ARGUMENT,
    /** An option has no value: the option. */
    USAGE_OPTION_NEEDS_VALUE,
    /** A switch has a value: the option. */
    USAGE_OPTION_TAKES_NO_VALUE,
    /** An argument is missing: its label. */
    USAGE_MISSING_ARGUMENT,
    /** The command line cannot be read for another reason. */
    USAGE_UNREADABLE,
    /** The locale cannot express an argument. */
    USAGE_LOCALE,
    /** An option is no duration: option, value. */
    USAGE_DURATION,
    /** An option is a duration of nothing: option. */
    USAGE_DURATION_ZERO,
    /** An option is no size: option, value. */
    USAGE_SIZE,
    /** An option is too small a size: option, value, bytes. */
    USAGE_SIZE_SMALL,
    /** An option is no number from 1: option, value, the highest. */
    USAGE_NUMBER,
    /** An option is none of the choices: option, value, choices. */
    USAGE_CHOICE,
    /** There is no such zone: option or variable, value. */
    USAGE_ZONE,
    /** A proxy's address cannot be used: option or variable. */
    USAGE_PROXY,
    /** A certificate file cannot be used: option, file. */
    USAGE_CA_FILE,
    /** An endpoint cannot be used: option. */
    USAGE_ENDPOINT,
    /** An id is blank or cannot be sent: the argument's label. */
    USAGE_ID,
    /** A path cannot be used: option, value. */
    USAGE_PATH,
    /** Both a folder and a file were named. */
    USAGE_TWO_TARGETS,
    /** Neither or both of an id and {@code --latest} were given. */
    USAGE_LATEST_OR_ID,
    /** An option goes with one file alone: option. */
    USAGE_ONE_FILE,
    /** An option is no SHA-256: option, value. */
    USAGE_SHA256,
    /** An option only has a meaning together with {@code --latest}: option. */
    USAGE_ONLY_WITH_LATEST,

    /** An option is missing: the option. */
    USAGE_MISSING_OPTION,
    /** Databases were named for a backup that is not logical. */
    USAGE_DATABASE_LOGICAL,
    /** Neither or both of {@code --on} and {@code --off} were given. */
    USAGE_ON_OR_OFF,
    /** An option is no slot: option, value. */
    USAGE_SLOT,
    /** An option is no list of days: option, value. */
    USAGE_DAYS,

    /** A SOCKS proxy is refused: option or variable. */
    PROXY_SOCKS,
    /** What to do instead of a SOCKS proxy. */
    ADVICE_PROXY_HTTP,
    /** An endpoint in plain http is refused: option. */
    ENDPOINT_PLAIN_HTTP,
    /** What to do instead of a plain endpoint. */
    ADVICE_ENDPOINT_HTTPS,

    /** There is no backup of the kind wanted. */
    LATEST_NONE,
    /** No backup of the kind wanted is finished. */
    LATEST_UNFINISHED,
    /** The newest backup is too old: id, time. */
    LATEST_TOO_OLD,
    /** It is not known how old the newest backup is: id. */
    LATEST_AGE_UNKNOWN,
    /** To look at what there is. */
    ADVICE_LIST,
    /** To try again later. */
    ADVICE_LATER,
    /** To find out why no newer backup was made. */
    ADVICE_TOO_OLD,
    /** The command waits until the backup is ready: seconds between two looks. */
    WAITING,

    /** A backup was begun: the task, if one is known. */
    CREATE_BEGUN,
    /** The backup that was begun is not in the list. */
    CREATE_UNSEEN,
    /** The backup that was begun is not finished: id, status. */
    CREATE_UNFINISHED,
    /** What to do about a backup that is not finished in time. */
    ADVICE_CREATE_UNFINISHED,
    /** Nobody can be asked whether to delete. */
    DELETE_UNATTENDED,
    /** What to do where nobody can be asked. */
    ADVICE_DELETE_YES,
    /** There is no such backup to delete: id. */
    DELETE_NOT_FOUND,
    /** Whether to delete the backup that is shown. */
    DELETE_QUESTION,
    /** The answer was not yes. */
    DELETE_DECLINED,
    /** A backup was deleted: id. */
    DELETE_DONE,
    /** Automatic backups are on: slot, days. */
    POLICY_ON,
    /** Automatic backups are off. */
    POLICY_OFF,
    /** There is no instance to list. */
    INSTANCES_EMPTY,

    /** A bar's text while the service is asked. */
    PROGRESS_REQUESTING,
    /** How much of a known total is here: percent, done, total. */
    PROGRESS_BAR_MOVED,
    /** How long the rest takes: time left. */
    PROGRESS_BAR_LEFT,
    /** How many answers are open: their number. */
    PROGRESS_BAR_CONNECTIONS,
    /** How many tries came after a failure: their number. */
    PROGRESS_BAR_RETRIES,
    /** The download starts, its size unknown. */
    PROGRESS_START,
    /** The download starts: size. */
    PROGRESS_START_SIZE,
    /** A tenth more is there: percent, done, total, rate. */
    PROGRESS_LINE,
    /** The file is checked. */
    PROGRESS_VERIFYING,
    /** The download is done: size, time. */
    PROGRESS_DONE,

    /** A label: the instance. */
    FIELD_INSTANCE,
    /** A label: the backup. */
    FIELD_BACKUP,
    /** A label: its name. */
    FIELD_NAME,
    /** A label: its version. */
    FIELD_VERSION,
    /** A label: its region. */
    FIELD_REGION,
    /** A label: its status. */
    FIELD_STATUS,
    /** A label: its type. */
    FIELD_TYPE,
    /** A label: its mode. */
    FIELD_MODE,
    /** A label: its strategy. */
    FIELD_STRATEGY,
    /** A label: its size. */
    FIELD_SIZE,
    /** A label: its description. */
    FIELD_DESCRIPTION,
    /** A label: when it started. */
    FIELD_START,
    /** A label: when it ended. */
    FIELD_END,
    /** A label: its public address. */
    FIELD_PUBLIC_ADDRESS,
    /** A label: its intranet address. */
    FIELD_INTRANET_ADDRESS,
    /** A label: the file. */
    FIELD_FILE,
    /** A label: its digest. */
    FIELD_SHA256,
    /** A label: its format. */
    FIELD_FORMAT,
    /** A label: the network that it came over. */
    FIELD_NETWORK,
    /** A label: what protected it on the way. */
    FIELD_INTEGRITY,
    /** A label: the manifest. */
    FIELD_MANIFEST,
    /** A label: how the transfer went. */
    FIELD_TRANSFER,
    /** A size, short and exact: short, bytes. */
    SIZE_EXACT,
    /** There is no backup to list. */
    LIST_EMPTY,
    /** The head of a column of times: label, offset. */
    LIST_TIME,
    /** Nothing was fetched, for the file was there. */
    GET_ALREADY_PRESENT,
    /** So much was fetched in such a time: size, time. */
    GET_FETCHED,
    /** So much was fetched in such a time, and the rest before: size, time, size of the rest. */
    GET_RESUMED,
    /** A file holds: file, digest. */
    VERIFY_HOLDS,
    /** A file does not hold, or cannot be read: file, why. */
    VERIFY_FAILS,

    /** The sandbox runs: its endpoint. */
    SANDBOX_RUNS,
    /** What backups it has: the instance. */
    SANDBOX_BACKUPS,
    /** How to try it. */
    SANDBOX_TRY,
    /** How to end it. */
    SANDBOX_END,

    /** The demo's first words: the sandbox's endpoint. */
    DEMO_START,
    /** A step of the demo: its number, what it shows. */
    DEMO_STEP,
    /** A command that a person would type: the command. */
    DEMO_COMMAND,
    /** The first step: the list. */
    DEMO_LIST,
    /** The second step: the addresses. */
    DEMO_URL,
    /** The third step: the file. */
    DEMO_GET,
    /** The fourth step: what is in the file. */
    DEMO_LOOK,
    /** The demo's last words. */
    DEMO_END,
    /** The sandbox could not start. */
    DEMO_NO_PORT,
    /** No folder could be made for the demo. */
    DEMO_NO_FOLDER,
    /** What to do without a folder. */
    ADVICE_DEMO_DIRECTORY,
    /** The demo's file cannot be read again: the file. */
    DEMO_UNREADABLE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
