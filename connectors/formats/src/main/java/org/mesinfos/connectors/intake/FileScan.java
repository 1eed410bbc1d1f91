package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;

/**
 * What one pass over all bytes of a file tells.
 *
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 * @param lines physical lines; a last one without a line end counts
 * @param charset the encoding its text is best read in; meaningless for binary formats
 * @param evidence what the encoding was concluded from
 */
public record FileScan(long size, String sha256, long lines, Charset charset, CharsetEvidence evidence) {}
