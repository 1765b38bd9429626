/** The product's pages as journeys use them. */
package dev.touchstone.pages;
