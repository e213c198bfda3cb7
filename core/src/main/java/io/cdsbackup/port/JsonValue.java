package io.cdsbackup.port;

/** A JSON value. None shows its content in its text form, since an answer may hold presigned URLs. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {}
