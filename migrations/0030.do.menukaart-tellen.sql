-- How many verplichtingen there are of each instrument, counted from the index alone (the page Menukaart).
CREATE INDEX verplichting_instrument ON verplichting (stroom, instrument, regio, datum);
