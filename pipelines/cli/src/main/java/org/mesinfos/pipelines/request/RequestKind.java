package org.mesinfos.pipelines.request;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The subject of a request. */
enum RequestKind {
    /** A value is wrong. */
    CORRECTION,
    /** Data are to be erased. */
    ERASURE,
    /** The person asks how data are used. */
    QUESTION;

    /** Returns the name in request files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RequestKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
