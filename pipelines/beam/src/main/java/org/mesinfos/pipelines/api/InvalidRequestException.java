package org.mesinfos.pipelines.api;

/**
 * Thrown if a run cannot start because of its request: the inbox does not exist, the store is in the inbox or the inbox
 * in the store, or the settings, the registry, the person key, the linkage model or a Beam option are invalid. Nothing
 * was published. The message names the cause and the remedy.
 */
public final class InvalidRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
