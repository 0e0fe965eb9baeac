-- Which number of the stock the people of clients see when we ring them (取次の発信番号).
alter table stock add column for_people boolean not null default false;
create unique index one_number_for_people on stock (agency_id) where for_people;
