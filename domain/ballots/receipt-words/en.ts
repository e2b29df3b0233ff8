/**
 * English words for receipts: short, plain things. Frozen: a word's place in the list is what a receipt says, so a
 * change would make receipts that people hold say something else.
 */
export const ENGLISH = `
  acorn album almond anchor ankle apple apron arch arrow artist atlas attic autumn badge bagel bakery balloon
  bamboo banana banjo bank barn barrel basket bath beach beacon bean beaver bedroom beetle bell berry bicycle
  biscuit blanket blossom blue board boat bobbin bonfire bonnet book bottle boulder bowl box bracelet branch brass
  bread breeze brick bridge broom brown brush bubble bucket buckle budget bugle bulb bumblebee butter button
  cabbage cabin cactus cake calendar camel camera candle canoe canvas canyon cap captain caravan cardigan carpet
  carrot castle cavern cedar celery cello cereal chair chalk cheese cherry chess chestnut chicken chimney chin
  chisel chocolate chorus cider cinema circle circus clarinet clay cliff clock cloud clover coach coast coconut
  coffee collar comet compass concert cookie copper coral corner cottage cotton cousin cradle crayon cricket
  crocus cucumber cupboard curtain cushion cymbal daffodil daisy dance dawn denim desk dessert diamond dinner
  dolphin domino donkey door dove dragon drawer drum duck dune duvet eagle earth easel echo eclipse egg elbow
  elephant elm ember emerald engine envelope estuary evening fabric falcon feather fence fennel fiddle field fig
  finger fireplace flag flamingo flask flute foal forest fork fossil fountain freckle friday frog fruit galaxy
  gallery garage garden garlic gate gazelle giant giraffe glacier glove goose granite grape gravel guitar gull
  gymnast hammer hammock harbour harp harvest hat hazel hedgehog helmet heron hill hive honey horizon hotel
  iceberg igloo indigo inkwell insect iris iron island ivy jacket jam january jasmine jelly jersey jewel jigsaw
  juggler juice jumper jungle juniper kettle keyboard kiosk kitchen kite kitten kiwi ladder ladybird lagoon lamp
  lantern lavender leaf lemon leopard letter lettuce library lighthouse lilac lily lime linen lion lizard lobster
  locket lodge lorry lunch magnet magpie mango maple marble market marmalade marzipan mattress meadow melody melon
  mermaid midnight milk mint mirror monday moon morning mosaic moss moth muffin museum mushroom music mustard
  napkin necklace needle nest noodle north notebook novel november nutmeg oak oasis ocean octopus olive onion
  orange orchard orchid osprey ostrich otter oven oyster paddle painter palace pancake panda pansy paper parade
  parcel parsley pasta peacock peanut pear pebble pelican pencil penguin pepper petal piano picnic pigeon pillow
  pilot pine pizza planet plate plum pond poppy porridge potato pottery prairie pudding pumpkin puppet puzzle
  pyramid quarry quartz quill rabbit radio radish rainbow raisin raspberry raven recipe reindeer ribbon rice river
  robin rooster rope rosemary rowan rucksack rug saffron sailor salad salmon sandal sandwich sapphire sardine
  satchel saucer scarf school scooter seal season september shadow shell shepherd ship shoe shovel silver skate
  sketch sledge slipper snail snow sock sofa sparrow spider spinach spoon spring squirrel stable starfish station
  statue steam stone story straw suitcase summer sunday sunflower swan sweater swing tambourine tapestry tartan
  teacup teapot tennis tent theatre thimble thistle thread thunder tiger timber tomato torch tortoise towel
  tractor train treasure triangle trombone trumpet tulip tunnel turban turnip turtle tweed twig ukulele umbrella
  uncle unicorn valley vanilla vase velvet village vineyard violet violin volcano waffle wagon wallet walnut
  walrus waterfall wave weekend whale wheat wheel whisker window winter wolf wool wren yacht yoghurt zebra zigzag
`
