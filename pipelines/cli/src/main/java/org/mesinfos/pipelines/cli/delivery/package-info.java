/** The commands for deliveries: check one, write its manifest, read its receipt, and decide about a held one. */
@NullMarked
package org.mesinfos.pipelines.cli.delivery;

import org.jspecify.annotations.NullMarked;
