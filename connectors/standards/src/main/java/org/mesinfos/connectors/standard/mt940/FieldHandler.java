package org.mesinfos.connectors.standard.mt940;

import org.mesinfos.connectors.api.Rejection;

/** Takes the parts of messages in file order. */
interface FieldHandler {

    /** A line before a message or behind it: blocks of the envelope, or lines that banks put there. */
    void surrounding(String text, long line);

    void field(Field field);

    /** A separator, or the end of the envelope: the message is whole. */
    void endOfMessage();

    /** The next message begins, or the bytes end, without a separator. */
    void endWithoutSeparator();

    /** A part that cannot be held; what it belongs to is not whole. */
    void rejected(Rejection rejection);
}
