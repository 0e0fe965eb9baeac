import { Button, Checkbox, Select, Switch, TextInput } from '@mantine/core';
import { KeyButton } from '../keys/index.ts';
import { announce, ConfirmButton, Form, Sheet, TextArea } from '../pieces/index.ts';
import classes from './gallery.module.css';

const nothing = () => {};

export function Controls() {
  return (
    <Sheet title="押すもの・書くもの">
      <div className={classes.row}>
        <KeyButton keys="Ctrl+Enter" act={() => announce('保存しました')}>
          完了
        </KeyButton>
        <KeyButton keys="F2" variant="default" act={nothing}>
          保留
        </KeyButton>
        <KeyButton keys="Alt+T" variant="default" act={nothing}>
          転送
        </KeyButton>
        <Button variant="light">下書きを見る</Button>
        <Button color="wakatake">対応します</Button>
        <Button disabled>送信できません</Button>
        <ConfirmButton
          variant="outline"
          color="shu"
          asks="この担当者の招待を取り消します。送った案内は使えなくなります。"
          yes="取り消す"
          act={nothing}
        >
          招待を取り消す
        </ConfirmButton>
      </div>
      <Fields />
    </Sheet>
  );
}

export function Fields() {
  return (
    <Form submit={nothing} className={classes.fields}>
      <TextInput name="name" label="お名前" placeholder="山本 健一" withAsterisk />
      <TextInput
        name="order"
        label="ご注文番号"
        defaultValue="A-10"
        error="「A-」のあとに数字6桁で入力してください。"
      />
      <Select
        label="ご用件"
        data={['商品の不具合', 'ご注文の変更', 'その他']}
        defaultValue="商品の不具合"
        name="kind"
      />
      <TextArea name="details" label="詳しい内容" description="お客様の言葉のまま書いてください。" minRows={3} />
      <Checkbox label="お名前を復唱しました" defaultChecked />
      <Switch label="折り返しをご希望" defaultChecked />
    </Form>
  );
}
