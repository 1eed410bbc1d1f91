/**
 * The person's page: one offline HTML file with a bundle and the program that shows it, as a file or served on loopback.
 *
 * <p>The program of the page is in {@code pipelines/viewer}; its build output is a resource of this package.
 */
@NullMarked
package org.mesinfos.pipelines.view;

import org.jspecify.annotations.NullMarked;
